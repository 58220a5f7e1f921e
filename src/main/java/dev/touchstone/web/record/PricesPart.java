package dev.touchstone.web.record;

import dev.touchstone.decision.Content;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.OneNumber;
import dev.touchstone.rendering.PriceWords;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.web.view.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The prices that a record holds, and what the chosen option costs at them; never those of today. */
final class PricesPart {
    private final Content content;
    private final Evaluation evaluation;
    private final RecordSummary summary;
    private final RecordWords words;
    private final PriceWords prices;

    PricesPart(RecordCase record, RecordWords words, Page page) {
        content = record.decision().content();
        evaluation = record.evaluation();
        summary = record.summary();
        this.words = words;
        prices = new PriceWords(page.language(), UnaryOperator.identity());
    }

    List<String> lines() {
        return content.priceSheet().map(this::lines).orElse(List.of());
    }

    private List<String> lines(PriceSheet sheet) {
        List<String> lines = new ArrayList<>(List.of(prices.whose(sheet)));
        lines.addAll(prices.prices(sheet, evaluation.names()));
        summary.chosen()
                .ifPresent(option -> lines.add(words.say(
                        "prices-month",
                        "option",
                        words.in(option.name()),
                        "text",
                        prices.monthly(sheet, evaluation, option))));
        content.plan()
                .map(FrozenPlan::sum)
                .flatMap(sum -> prices.effort(sheet, sum.low(), sum.likely(), sum.high()))
                .ifPresent(text -> lines.add(words.say("prices-effort", "text", text)));
        return List.copyOf(lines);
    }

    String oneNumber() {
        List<String> labels = summary.chosen().stream()
                .flatMap(option -> OneNumber.behindThroughputAndCost(evaluation, option).stream())
                .flatMap(fact -> summary.evidence().stream()
                        .filter(evidence -> evidence.fact().id().equals(fact.id()))
                        .limit(1))
                .map(RecordSummary.Evidence::label)
                .toList();
        return labels.isEmpty() ? "" : words.say("one-number", "numbers", words.all(labels));
    }
}
