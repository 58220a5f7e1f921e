package dev.touchstone.web.robustness;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.matrix.MatrixAnswer.MethodAnswer;
import dev.touchstone.evaluation.robustness.Findings.SecondOpinions;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.RobustnessView;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What other methods say, beside the score and never mixed into it. */
final class OpinionsBuilder {
    private final Evaluation evaluation;
    private final Named named;
    private final Page page;
    private final Numbers n;

    OpinionsBuilder(Evaluation evaluation, Named named, Page page) {
        this.evaluation = evaluation;
        this.named = named;
        this.page = page;
        n = page.n();
    }

    RobustnessView.Opinions opinions(SecondOpinions opinions) {
        int all = opinions.methods().size();
        int differ = opinions.differ().size();
        String summary = all == 0
                ? page.t("robustness.opinions-none")
                : differ == 0
                        ? page.t("robustness.opinions-agree", "count", all)
                        : page.t("robustness.opinions-differ", "count", differ, "all", all);
        String note = page.t("robustness.opinions-note")
                + (opinions.leftOut().isEmpty()
                        ? ""
                        : page.t("robustness.gap")
                                + page.t(
                                        "robustness.opinions-left-out",
                                        "count",
                                        opinions.leftOut().size()));
        return new RobustnessView.Opinions(
                summary,
                note,
                opinions.methods().stream()
                        .map(method -> opinion(method, opinions))
                        .toList());
    }

    private RobustnessView.Opinion opinion(MethodAnswer method, SecondOpinions opinions) {
        String firsts = IntStream.range(0, opinions.options().size())
                .filter(i -> method.ranks().get(i) == 1)
                .mapToObj(i -> named.option(opinions.options().get(i)))
                .limit(3)
                .collect(Collectors.joining(page.t("overview.comma")));
        String leader = evaluation.answer().leader().orElse("");
        int at = opinions.options().indexOf(leader);
        return new RobustnessView.Opinion(
                page.t("robustness.method." + method.id()),
                firsts,
                at < 0 ? "" : n.exact(method.ranks().get(at)),
                opinions.differ().contains(method.id()));
    }
}
