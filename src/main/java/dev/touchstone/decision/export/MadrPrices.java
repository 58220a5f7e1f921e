package dev.touchstone.decision.export;

import dev.touchstone.decision.Content;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.rendering.MarkdownDocument;
import dev.touchstone.rendering.MarkdownText;
import dev.touchstone.rendering.PriceWords;
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
                        .list(prices.record(
                                sheet,
                                evaluation,
                                summary.chosen(),
                                content.plan().map(FrozenPlan::sum))));
    }

    /** The sentence about numbers behind throughput and cost of the chosen option; none where there are none. */
    void oneNumber() {
        List<String> labels = summary.behindThroughputAndCost(evaluation).stream()
                .map(MarkdownText::line)
                .toList();
        if (!labels.isEmpty()) {
            document.block(words.say("one-number", "numbers", words.all(labels)));
        }
    }
}
