package dev.touchstone.web.robustness;

import dev.touchstone.evaluation.matrix.MatrixAnswer.AgreementAnswer;
import dev.touchstone.evaluation.matrix.MatrixAnswer.SetAnswer;
import dev.touchstone.evaluation.robustness.Findings.Information;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.RobustnessView;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What it is worth to agree on weights, over those that each person last saved. */
final class AgreementBuilder {
    private final Named named;
    private final Page page;
    private final UnaryOperator<String> people;
    private final Numbers n;

    AgreementBuilder(Named named, Page page, UnaryOperator<String> people) {
        this.named = named;
        this.page = page;
        this.people = people;
        n = page.n();
    }

    Optional<RobustnessView.Agreement> agreement(Information worth) {
        return worth.agreement().map(found -> agreement(found, worth.evpi()));
    }

    private RobustnessView.Agreement agreement(AgreementAnswer found, double evpi) {
        long others = found.sets().stream().filter(set -> differs(set, found)).count();
        return new RobustnessView.Agreement(
                page.t(
                        others == 0 ? "robustness.agreement-none" : "robustness.agreement-worth",
                        "talking",
                        points(found.value()),
                        "measuring",
                        points(evpi)),
                page.t(
                        "robustness.agreement-for-all",
                        "name",
                        named.option(found.leader().orElseThrow()),
                        "count",
                        others,
                        "all",
                        found.sets().size()),
                found.sets().stream().map(set -> held(set, found)).toList());
    }

    private RobustnessView.Held held(SetAnswer set, AgreementAnswer found) {
        return new RobustnessView.Held(
                people.apply(set.name()),
                named.option(set.leader()),
                n.fixed(set.expected() * 100, 1),
                points(set.loss()),
                differs(set, found));
    }

    private static boolean differs(SetAnswer set, AgreementAnswer found) {
        return !found.leader().orElseThrow().equals(set.leader());
    }

    private String points(double value) {
        return n.fixed(value * 100, 2);
    }
}
