package dev.touchstone.decision.export;

import dev.touchstone.decision.Content;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.OneNumber;
import dev.touchstone.rendering.MarkdownText;
import dev.touchstone.rendering.PriceWords;
import dev.touchstone.scenario.PriceSheet;
import java.util.ArrayList;
import java.util.List;

/** Prices of the Markdown export: whose, of which day, and the chosen option in money; all from the record itself. */
final class MadrPrices {
    private final Content content;
    private final Evaluation evaluation;
    private final RecordSummary summary;
    private final Wording words;
    private final PriceWords prices;
    private final MarkdownDocument document;

    MadrPrices(
            Content content, Evaluation evaluation, RecordSummary summary, Wording words, MarkdownDocument document) {
        this.content = content;
        this.evaluation = evaluation;
        this.summary = summary;
        this.words = words;
        this.document = document;
        prices = new PriceWords(words.language(), MarkdownText::line);
    }

    /** Nothing where nothing was priced. */
    void write() {
        content.priceSheet()
                .ifPresent(sheet -> document.heading(3, words.say("prices"))
                        .block(words.say("prices-intro", "whose", prices.whose(sheet)))
                        .list(items(sheet)));
    }

    private List<String> items(PriceSheet sheet) {
        List<String> items = new ArrayList<>(prices.prices(sheet, evaluation.names()));
        summary.chosen()
                .ifPresent(option -> items.add(words.say(
                        "prices-month",
                        "option",
                        words.name(option),
                        "text",
                        prices.monthly(sheet, evaluation, option))));
        content.plan()
                .map(FrozenPlan::sum)
                .flatMap(sum -> prices.effort(sheet, sum.low(), sum.likely(), sum.high()))
                .ifPresent(text -> items.add(words.say("prices-effort", "text", text)));
        return items;
    }

    /** The sentence about numbers behind throughput and cost of the chosen option; none where there are none. */
    void oneNumber() {
        List<String> labels = summary.chosen().stream()
                .flatMap(option -> OneNumber.behindThroughputAndCost(evaluation, option).stream())
                .map(this::label)
                .toList();
        if (!labels.isEmpty()) {
            document.block(words.say("one-number", "numbers", words.all(labels)));
        }
    }

    private String label(FactRef fact) {
        return summary.evidence().stream()
                .filter(evidence -> evidence.fact().id().equals(fact.id()))
                .findFirst()
                .map(RecordSummary.Evidence::label)
                .orElseGet(() -> MarkdownText.line(fact.id()));
    }
}
