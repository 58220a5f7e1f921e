package dev.touchstone.platform;

import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.robustness.Asked;
import dev.touchstone.evaluation.robustness.Inquiries;
import dev.touchstone.evaluation.robustness.Part;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.scenario.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Draws each scenario once after the start, the smallest first, one after the other and in the background, so that the first
 * page can say who leads and the first comparison finds its code compiled. Of the smaller ones it also asks what the
 * robustness page asks, and moves a weight as people do in the comparison.
 */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    /** More candidates take seconds, which whoever asks for something else at that time would wait for. */
    private static final int FEW = 20;

    private static final int MOVES = 3;

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final Inquiries inquiries;
    private final CurrentCatalogue catalogue;

    WarmUp(Scenarios scenarios, Evaluations evaluations, Inquiries inquiries, CurrentCatalogue catalogue) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.inquiries = inquiries;
        this.catalogue = catalogue;
    }

    /** Begins and returns at once. */
    void begin() {
        Thread thread = new Thread(this::run, "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        scenarios.all().stream()
                .sorted(Comparator.comparingLong(entry -> combinations(entry.content())))
                .map(Layered.Entry::id)
                .forEach(this::draw);
    }

    /** At most so many stacks, those that are listed left out. */
    private static long combinations(Scenario scenario) {
        return scenario.slots().stream()
                .mapToLong(slot -> slot.technologies().size())
                .reduce(1, (all, one) -> all * Math.max(1, one));
    }

    private void draw(String id) {
        try {
            Layered.Entry<Scenario> entry = scenarios.get(id);
            if (!entry.content().archived() && Readiness.canBeEvaluated(catalogue.get(), entry.content())) {
                Evaluation evaluation = evaluations.look(entry.content(), entry.hash(), evaluations.usual());
                if (evaluation.options().size() <= FEW) {
                    inquiries.of(evaluation, Asked.first(evaluation, 0, Set.of()));
                    inquiries.of(evaluation, Asked.of(evaluation, EnumSet.allOf(Part.class)));
                    move(entry);
                }
            }
        } catch (ProblemException impossible) {
            LOG.debugf(
                    "%s is not drawn in advance: %s", id, impossible.problem().code());
        }
    }

    /** The first move makes the draws that further ones read. */
    private void move(Layered.Entry<Scenario> entry) {
        Weights saved = entry.content().weights();
        for (int more = 1; more <= MOVES; more++) {
            double points = saved.dimensions().getOrDefault(Dimension.TEAM.id(), 0.0) + more;
            Weights moved = saved.withDimensions(Map.of(Dimension.TEAM.id(), points));
            evaluations.look(entry.content().withWeights(moved), entry.hash(), evaluations.usual());
        }
    }
}
