package dev.touchstone.platform;

import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Draws each scenario once after the start, one after the other and in the background, so that the first page can say who
 * leads and the first comparison finds its code compiled.
 */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final CurrentCatalogue catalogue;

    WarmUp(Scenarios scenarios, Evaluations evaluations, CurrentCatalogue catalogue) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
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
                evaluations.look(entry.content(), entry.hash(), evaluations.usual());
            }
        } catch (ProblemException impossible) {
            LOG.debugf(
                    "%s is not drawn in advance: %s", id, impossible.problem().code());
        }
    }
}
