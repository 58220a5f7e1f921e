package dev.touchstone.web.migration;

import dev.touchstone.base.LocalText;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.MigrationView;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a plan knows beside the plan itself.
 *
 * @param today name of today's system
 * @param choices other candidates, as links
 * @param links where one can go from here
 * @param answer the page that reads the answers; empty for a plan that was kept
 * @param keep the form that keeps the plan, or begins a record with it
 * @param prices what turns effort into money; without a price of a person-day the page says so
 * @param editPrices where prices are entered; empty where the person may not
 */
public record MigrationPlace(
        LocalText today,
        List<Choice> choices,
        List<Link> links,
        String answer,
        Optional<MigrationView.Keep> keep,
        Optional<PriceSheet> prices,
        String editPrices) {}
