package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Expression;
import dev.touchstone.base.Fault;
import dev.touchstone.base.ProblemException;
import dev.touchstone.migration.Operator;
import dev.touchstone.migration.OperatorCheck;
import dev.touchstone.migration.OperatorReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds migration operators against the catalogue: what {@code migration} finds wrong, with line and column, and
 * references that it cannot know.
 */
final class OperatorsCheck {
    private final Library library;
    private final References references;
    private final Mistakes mistakes;

    OperatorsCheck(Library library, References references, Mistakes mistakes) {
        this.library = library;
        this.references = references;
        this.mistakes = mistakes;
    }

    void check() {
        Map<Located, Operator> readable = new LinkedHashMap<>();
        for (Located operator : library.all(FileKind.OPERATOR)) {
            references.idIsFileName(operator);
            technologies(operator);
            if (!mistakes.isIn(operator.tree().file())) {
                read(operator, readable);
            }
        }
        Set<String> known = statePaths();
        readable.forEach((place, operator) -> OperatorCheck.check(
                        operator, readable.values(), library.ids(FileKind.ROLES), known)
                .forEach(fault -> report(place.tree(), fault)));
    }

    private void read(Located operator, Map<Located, Operator> readable) {
        try {
            readable.put(operator, OperatorReader.read(EntityReader.map(operator.json())));
        } catch (ProblemException faulty) {
            faulty.problem().faults().forEach(fault -> report(operator.tree(), fault));
        }
    }

    private void technologies(Located operator) {
        SourceTree tree = operator.tree();
        references.known(tree, "/role", "role", library.ids(FileKind.ROLES));
        Set<String> places = new TreeSet<>(library.ids(FileKind.ROLES));
        places.add(Operator.ROLE);
        for (int at = 0; at < tree.at("/effects").size(); at++) {
            String effect = "/effects/" + at;
            references.known(tree, effect + "/fill", "role", places);
            references.known(tree, effect + "/empty", "role", places);
            for (int among = 0; among < tree.at(effect + "/among").size(); among++) {
                references.known(tree, effect + "/among/" + among, "technology", library.ids(FileKind.TECHNOLOGY));
            }
        }
    }

    /** Paths that a state may name: traits of architectures, and whatever a scenario says of today or of its goal. */
    private Set<String> statePaths() {
        Set<String> paths = new TreeSet<>(library.ids(FileKind.TRAITS));
        for (Located scenario : library.all(FileKind.SCENARIO)) {
            JsonNode root = scenario.json();
            root.at("/today/traits").fieldNames().forEachRemaining(paths::add);
            root.at("/goal/traits").fieldNames().forEachRemaining(paths::add);
            root.at("/today/parts")
                    .properties()
                    .forEach(part -> part.getValue()
                            .path("traits")
                            .fieldNames()
                            .forEachRemaining(trait -> paths.add(part.getKey() + "." + trait)));
        }
        return paths;
    }

    private void report(SourceTree tree, Fault fault) {
        String pointer = fault.pointer();
        switch (fault.code()) {
            case "migration.expression" -> {
                int line = (Integer) fault.arguments().get("line");
                int column = (Integer) fault.arguments().get("column");
                String expected = String.valueOf(fault.arguments().get("expected"));
                mistakes.add(new Mistake(
                        tree.file(),
                        References.inside(tree.position(pointer), line, column),
                        pointer,
                        Mistake.Code.EXPRESSION,
                        String.valueOf(fault.arguments().get("found")),
                        Map.of("expected", expected.toLowerCase(Locale.ROOT).replace('_', ' '))));
            }
            case "migration.unknown-path" ->
                unknownPath(tree, pointer, String.valueOf(fault.arguments().get("path")));
            case "migration.unit" -> references.unit(tree, pointer);
            case "migration.estimate-order" -> mistakes.at(tree, pointer, Mistake.Code.ESTIMATE_ORDER, Map.of());
            default -> mistakes.at(tree, pointer, Mistake.Code.SCHEMA, Map.of("problem", fault.code()));
        }
    }

    private void unknownPath(SourceTree tree, String pointer, String path) {
        Position place = tree.position(pointer);
        JsonNode text = tree.at(pointer);
        if (text.isTextual() && !text.asText().equals(path)) {
            place = Expression.mentions(text.asText()).stream()
                    .filter(mention -> mention.path().equals(path))
                    .findFirst()
                    .map(mention -> References.inside(tree.position(pointer), mention.line(), mention.column()))
                    .orElse(place);
        }
        mistakes.add(new Mistake(
                tree.file(),
                place,
                pointer,
                Mistake.Code.UNKNOWN_REFERENCE,
                path,
                References.reference("trait", path, statePaths())));
    }
}
