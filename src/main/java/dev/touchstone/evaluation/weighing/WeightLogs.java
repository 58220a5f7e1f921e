package dev.touchstone.evaluation.weighing;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.Recent;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Page;
import dev.touchstone.revision.Revision;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.scenario.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The logs of the weights of scenarios, read from their revisions. What was read is remembered: a page costs nothing
 * while its scenario stays as it is, and one revision when it has changed.
 */
@ApplicationScoped
public class WeightLogs {
    private static final int MOST_REMEMBERED = 300;
    private static final int AT_ONCE = 50;

    private final Scenarios scenarios;
    private final CurrentCatalogue catalogue;
    private final Recent<LogFold> remembered = new Recent<>(MOST_REMEMBERED);

    /** Made by the container. */
    public WeightLogs(Scenarios scenarios, CurrentCatalogue catalogue) {
        this.scenarios = scenarios;
        this.catalogue = catalogue;
    }

    /** The log of a scenario as it stands in this entry; a later revision of it counts no more than a later day. */
    public WeightLog of(Layered.Entry<Scenario> entry) {
        return entry.revision().isEmpty()
                ? new WeightLog(
                        Optional.of(LogFold.shipped()),
                        entry.content().weights().elicited(),
                        List.of())
                : fold(entry).log();
    }

    /**
     * The weights that each person last saved for a scenario, by identifier: of those that it had, and of those that another
     * person has changed since. Weights that it was shipped with are nobody's.
     */
    public Map<String, Weights> saved(Layered.Entry<Scenario> entry) {
        return entry.revision().isEmpty() ? Map.of() : fold(entry).saved();
    }

    private LogFold fold(Layered.Entry<Scenario> entry) {
        int rev = entry.revision().orElseThrow().rev();
        LogFold known =
                remembered.get(entry.id()).filter(fold -> fold.rev() <= rev).orElse(LogFold.NONE);
        LogFold read = read(entry.id(), known, rev);
        remember(entry.id(), read);
        return read;
    }

    /** The log of a scenario as it stood in the state of this hash; empty where no such state is known. */
    public Optional<WeightLog> at(String id, String hash) {
        Layered<Scenario> layered = scenarios.layered();
        Optional<Layered.Entry<Scenario>> own = layered.documents()
                .byHash(id, hash)
                .map(stored -> new Layered.Entry<>(
                        id, stored.content(), hash, Layered.Origin.OWN, Optional.of(stored.revision())));
        return own.or(() -> layered.shipped(id)
                        .filter(shipped -> layered.documents().hashOf(shipped).equals(hash))
                        .map(shipped ->
                                new Layered.Entry<>(id, shipped, hash, Layered.Origin.SHIPPED, Optional.empty())))
                .map(this::of);
    }

    /** Whether its scores are covered: nobody has said weights for its ranges yet, nor asked to see the scores before. */
    public boolean covered(Layered.Entry<Scenario> entry) {
        return entry.origin() == Layered.Origin.OWN && !of(entry).scoresSeen();
    }

    private LogFold read(String id, LogFold known, int upTo) {
        Documents<Scenario> documents = scenarios.layered().documents();
        List<Revision> newest = new ArrayList<>();
        int before = upTo + 1;
        while (before > known.rev() + 1) {
            Page<Revision> page = documents.history(id, OptionalInt.of(before), AT_ONCE);
            newest.addAll(page.items());
            before = page.more() ? page.items().getLast().rev() : 0;
        }
        Optional<Scenario> shipped = scenarios.layered().shipped(id);
        Catalogue now = catalogue.get();
        LogFold fold = known;
        for (Revision revision : newest.reversed()) {
            if (revision.rev() > known.rev()) {
                fold = fold.with(revision, documents.stored(revision).map(Stored::content), shipped, now);
            }
        }
        return fold;
    }

    /** What is known of a later day is not given up for a look at an earlier one. */
    private void remember(String id, LogFold read) {
        if (remembered.get(id).filter(known -> known.rev() >= read.rev()).isEmpty()) {
            remembered.put(id, read);
        }
    }
}
