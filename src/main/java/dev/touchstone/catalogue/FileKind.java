package dev.touchstone.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of file in a catalogue, by the place where each belongs. */
enum FileKind {
    CRITERIA("criteria/criteria.yaml", "criteria/schema/criteria.schema.json", "criteria"),
    TRAITS("criteria/traits.yaml", "criteria/schema/traits.schema.json", "traits"),
    GATES("criteria/gates.yaml", "criteria/schema/gates.schema.json", "gates"),
    JUDGEMENTS("criteria/judgements.yaml", "criteria/schema/judgements.schema.json", "judgements"),
    ROLES("stacks/roles.yaml", "stacks/schema/role.schema.json", "roles"),
    TECHNOLOGY("stacks/technologies/", "stacks/schema/technology.schema.json", ""),
    STACK("stacks/recommended/", "stacks/schema/stack.schema.json", ""),
    SCENARIO("stacks/scenarios/", "stacks/schema/scenario.schema.json", ""),
    TEAM("stacks/teams/", "stacks/schema/team.schema.json", ""),
    OPERATOR("stacks/operators/", "stacks/schema/operator.schema.json", ""),
    GUIDE("stacks/guides/", "stacks/schema/guide.schema.json", "");

    static final String ENDING = ".yaml";

    private final String place;
    private final String schema;
    private final String list;

    FileKind(String place, String schema, String list) {
        this.place = place;
        this.schema = schema;
        this.list = list;
    }

    /** The kind of a file by its path below the root, empty when no file of this name belongs there. */
    static Optional<FileKind> of(String path) {
        for (FileKind kind : values()) {
            boolean fits = kind.isList()
                    ? path.equals(kind.place)
                    : path.startsWith(kind.place)
                            && path.endsWith(ENDING)
                            && path.indexOf('/', kind.place.length()) < 0;
            if (fits) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** All places, for the remedy of a misplaced file. */
    static String places() {
        return Stream.of(values())
                .map(kind -> kind.isList() ? kind.place : kind.place + "<id>" + ENDING)
                .collect(Collectors.joining(", "));
    }

    /** The file, or the folder with a slash at its end. */
    String place() {
        return place;
    }

    /** Path of its schema below the root. */
    String schema() {
        return schema;
    }

    /** True when one file holds a list of entities. */
    boolean isList() {
        return !list.isEmpty();
    }

    /** The key of the list of entities; empty when the file is one entity. */
    String list() {
        return list;
    }

    /** The word for documents handed on to other rooms. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
