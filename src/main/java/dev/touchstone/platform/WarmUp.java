package dev.touchstone.platform;

import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.robustness.Asked;
import dev.touchstone.evaluation.robustness.Inquiries;
import dev.touchstone.evaluation.robustness.Part;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Draws each scenario once after the start, one after the other and in the background, so that the first page can say who
 * leads and the first comparison finds its code compiled; and asks how safe the answers of the smaller ones are, as the
 * robustness page does first; once also all that it asks then, so that its code is loaded.
 */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    /** More candidates take seconds, which whoever asks for something else at that time would wait for. */
    private static final int FEW = 20;

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final Inquiries inquiries;
    private final CurrentCatalogue catalogue;
    private boolean loaded;

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
        scenarios.all().stream().map(Layered.Entry::id).forEach(this::draw);
    }

    private void draw(String id) {
        try {
            Layered.Entry<Scenario> entry = scenarios.get(id);
            if (!entry.content().archived() && Readiness.canBeEvaluated(catalogue.get(), entry.content())) {
                Evaluation evaluation = evaluations.look(entry.content(), entry.hash(), evaluations.usual());
                if (evaluation.options().size() <= FEW) {
                    Asked first = Asked.first(evaluation, 0, Set.of());
                    inquiries.of(evaluation, first);
                    if (!loaded) {
                        inquiries.of(evaluation, first.only(EnumSet.allOf(Part.class)));
                        loaded = true;
                    }
                }
            }
        } catch (ProblemException impossible) {
            LOG.debugf(
                    "%s is not drawn in advance: %s", id, impossible.problem().code());
        }
    }
}
