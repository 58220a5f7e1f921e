package dev.touchstone.web.compare;

import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.web.view.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of a comparison takes from the scenario itself; the evaluation does not hold it.
 *
 * @param weights percent by dimension as they are saved
 * @param ranks of the candidates under them, by id; empty where they are the weights that are shown
 * @param saving the fields of the form that saves the weights; empty where they cannot be saved
 * @param prices what turns node-months into money; without them the page says that nothing is priced
 * @param said when the weights were saved, before or after the scores were seen
 * @param readings whether there are several numbers about one thing, so that other readings are worth offering
 */
public record FromScenario(
        Map<String, Double> weights,
        Map<String, Integer> ranks,
        List<Parts.Labelled> saving,
        String said,
        Optional<PriceSheet> prices,
        boolean readings) {}
