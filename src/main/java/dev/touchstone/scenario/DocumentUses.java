package dev.touchstone.scenario;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.revision.Layered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * Lets scenarios use numbers of evidence documents. What one adds to a scenario takes nothing from what another adds: of two
 * at the same time the slower one adds to what the quicker one left.
 */
@ApplicationScoped
public class DocumentUses {
    private static final int MOST_TRIES = 20;

    private final CurrentCatalogue catalogue;
    private final Scenarios scenarios;

    DocumentUses(CurrentCatalogue catalogue, Scenarios scenarios) {
        this.catalogue = catalogue;
        this.scenarios = scenarios;
    }

    /** The uses that need no choice; none where nobody said of which technology the document speaks. */
    public List<EvidenceUses.Use> plain(Scenario scenario, EvidenceDocument document) {
        // Of which technology numbers speak is not guessed from the tool that wrote them.
        return document.context().technology().isEmpty()
                ? List.of()
                : EvidenceUses.plain(catalogue.get(), scenario, document);
    }

    /** Uses the numbers that need no choice; answers which. */
    public List<EvidenceUses.Use> usePlain(String scenario, EvidenceDocument document, String person, String name) {
        return use(scenario, document, now -> plain(now, document), person, name)
                .uses();
    }

    /**
     * What was done.
     *
     * @param scenario as it stands now
     * @param uses the numbers that it was to use
     */
    public record Used(Layered.Entry<Scenario> scenario, List<EvidenceUses.Use> uses) {}

    /**
     * Lets a scenario use numbers of a document.
     *
     * @param wanted which, told from the scenario as it stands
     * @param person id of the person who says so
     * @param name as claims carry it
     * @throws dev.touchstone.base.ProblemException as {@link EvidenceUses#with} and {@link Scenarios#change}
     */
    public Used use(
            String scenario,
            EvidenceDocument document,
            Function<Scenario, List<EvidenceUses.Use>> wanted,
            String person,
            String name) {
        for (int attempt = 1; ; attempt++) {
            Layered.Entry<Scenario> now = scenarios.get(scenario);
            List<EvidenceUses.Use> uses = wanted.apply(now.content());
            if (uses.isEmpty()) {
                return new Used(now, uses);
            }
            Scenario changed = EvidenceUses.with(catalogue.get(), now.content(), document, uses, name);
            try {
                return new Used(scenarios.change(changed, person, now.hash()), uses);
            } catch (ProblemException late) {
                if (attempt == MOST_TRIES || !overtaken(late.problem())) {
                    throw late;
                }
            }
        }
    }

    /** Somebody else changed the scenario first, or made the own copy of a shipped one. */
    private static boolean overtaken(Problem problem) {
        return problem.kind() == Problem.Kind.STALE || problem.code().equals("exists");
    }
}
