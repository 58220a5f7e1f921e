package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import java.util.List;
import java.util.Optional;

/** In which form a technology runs, where that is not a service of its own (fact kind {@code deployment_form}). */
enum Form {
    /** Lives inside the application: no process, no node, nothing to deploy. */
    LIBRARY,
    /** A daemon or tool on every node that exists anyway. */
    PER_NODE,
    /** A channel, a client or a format: nothing that one operates. */
    NOT_OPERATED;

    /** The kind of fact that is read. */
    static final String KIND = "deployment_form";

    /** The recorded form; empty where nothing is recorded: then it is a service of its own or nobody said. */
    static Optional<Form> of(Technology technology) {
        return facts(technology).stream()
                .flatMap(fact -> fact.text("value").stream())
                .flatMap(word -> read(word).stream())
                .findFirst();
    }

    static boolean is(Technology technology, Form form) {
        return of(technology).filter(form::equals).isPresent();
    }

    static List<Fact> facts(Technology technology) {
        return technology.facts(KIND);
    }

    private static Optional<Form> read(String word) {
        return switch (word) {
            case "library" -> Optional.of(LIBRARY);
            case "daemon-per-node", "tool-per-node" -> Optional.of(PER_NODE);
            case "channel", "client", "format" -> Optional.of(NOT_OPERATED);
            default -> Optional.empty();
        };
    }
}
