package dev.touchstone.web.scenario;

import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a scenario says of prices: each with its currency, then of which day and where, then who says so. */
final class OverviewPrices {
    private final Page page;
    private final Scenario scenario;
    private final OverviewSections words;
    private final Numbers numbers;

    OverviewPrices(Page page, Scenario scenario, OverviewSections words) {
        this.page = page;
        this.scenario = scenario;
        this.words = words;
        this.numbers = page.n();
    }

    List<Parts.FactLine> lines() {
        return scenario.priceSheet().map(this::lines).orElse(List.of());
    }

    private List<Parts.FactLine> lines(PriceSheet sheet) {
        List<Parts.FactLine> lines = new ArrayList<>();
        lines.add(words.line(page.t("editor.node_month"), priced(sheet, sheet.nodeMonth())));
        lines.add(words.line(page.t("editor.person_day"), priced(sheet, sheet.personDay())));
        sheet.prices().forEach(price -> lines.add(single(sheet, price)));
        String date = sheet.date().map(Dates::day).orElseGet(() -> page.t("prices.undated"));
        String region = sheet.region().isBlank() ? page.t("prices.nowhere") : sheet.region();
        lines.add(words.line(page.t("prices.from"), page.t("prices.from-text", "date", date, "region", region)));
        String filled = sheet.filledAt().map(Dates::day).orElse("");
        lines.add(words.line(page.t("editor.filled"), sheet.filledBy(), words.basis(sheet.basis()), "", filled));
        return lines;
    }

    private Parts.FactLine single(PriceSheet sheet, PriceSheet.Price price) {
        String name = words.technology(price.technology());
        return words.line(
                price.what().isBlank() ? name : page.t("prices.of", "name", name, "what", price.what()),
                page.t("prices.monthly", "money", numbers.money(sheet.currency(), price.perMonth())),
                List.of(),
                price.source(),
                "");
    }

    private String priced(PriceSheet sheet, Optional<Double> price) {
        return price.map(amount -> numbers.money(sheet.currency(), amount))
                .orElseGet(() -> page.t("prices.not-priced"));
    }
}
