package dev.touchstone.web.record;

import dev.touchstone.decision.Content;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.rendering.PriceWords;
import dev.touchstone.rendering.RichText;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.web.view.Page;
import java.util.ArrayList;
import java.util.List;

/** The prices that a record holds, and what the chosen option costs at them; never those of today. */
final class PricesPart {
    private final Content content;
    private final Evaluation evaluation;
    private final RecordSummary summary;
    private final RecordWords words;
    private final Page page;
    private final PriceWords prices;

    PricesPart(RecordCase record, RecordWords words, Page page) {
        content = record.decision().content();
        evaluation = record.evaluation();
        summary = record.summary();
        this.words = words;
        this.page = page;
        prices = new PriceWords(page.language(), RichText::plain);
    }

    List<String> lines() {
        return content.priceSheet().map(this::lines).orElse(List.of());
    }

    private List<String> lines(PriceSheet sheet) {
        List<String> lines = new ArrayList<>(List.of(prices.whose(sheet)));
        lines.addAll(prices.record(
                sheet, evaluation, summary.chosen(), content.plan().map(FrozenPlan::sum)));
        return List.copyOf(lines);
    }

    String oneNumber() {
        List<String> labels = summary.behindThroughputAndCost(evaluation);
        return labels.isEmpty() ? "" : page.t("record.one-number", "numbers", words.all(labels));
    }
}
