package dev.touchstone.web.scenario;

import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Overlap;
import dev.touchstone.web.view.Page;
import java.util.ArrayList;
import java.util.List;

/** Which criteria rise and fall together, so that one thing may be counted twice. */
public final class CountedTwice {
    /** Sentences on one page; the rest is counted. */
    private static final int MOST = 3;

    private CountedTwice() {}

    /** A sentence for each pair, the most alike first. */
    public static List<String> sentences(Page page, Evaluation evaluation) {
        List<Overlap> found = Overlap.of(evaluation);
        List<String> sentences = new ArrayList<>();
        found.stream()
                .limit(MOST)
                .forEach(each -> sentences.add(page.t(
                        "compare.overlap",
                        "one",
                        name(page, evaluation, each.one()),
                        "other",
                        name(page, evaluation, each.other()),
                        "count",
                        each.candidates(),
                        "correlation",
                        page.n().fixed(each.correlation(), 2))));
        if (found.size() > MOST) {
            sentences.add(page.t("compare.overlap-more", "count", found.size() - MOST));
        }
        return List.copyOf(sentences);
    }

    private static String name(Page page, Evaluation evaluation, String criterion) {
        return evaluation
                .criterion(criterion)
                .map(AppliedCriterion::name)
                .orElseThrow()
                .in(page.language());
    }
}
