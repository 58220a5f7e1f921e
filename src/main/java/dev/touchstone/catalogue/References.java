package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Expression;
import dev.touchstone.base.ExpressionException;
import dev.touchstone.base.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The small questions that every check asks: is there such an entity, unit, expression? Each answers with a mistake. */
final class References {
    /** Paths of the switches with the words that each may have. */
    static final Map<String, List<String>> SWITCHES = switches();

    /** Beginning of a path that asks whether the candidate holds a technology. */
    static final String STACK = "stack.";

    /** Beginning of a path that gives what a slot must carry, by the thing that is counted. */
    static final String NEED = "need.";

    /** Beginning of a path that asks whether a technology works with what holds a role beside it. */
    static final String WORKS_WITH = "works_with.";

    private final Library library;
    private final Mistakes mistakes;

    References(Library library, Mistakes mistakes) {
        this.library = library;
        this.mistakes = mistakes;
    }

    /** True for what the scenario itself gives: its switches and what a slot must carry. */
    static boolean ofScenario(String path) {
        return SWITCHES.containsKey(path) || path.startsWith(NEED);
    }

    private static Map<String, List<String>> switches() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("switch.edition", List.of("free", "paid"));
        words.put("switch.use", List.of("internal", "service"));
        words.put("switch.ha", List.of("required", "rebuildable"));
        return Map.copyOf(words);
    }

    /** The text at a pointer must be one of the known ids. */
    void known(SourceTree tree, String pointer, String what, Collection<String> ids) {
        JsonNode node = tree.at(pointer);
        if (node.isTextual() && !ids.contains(node.asText()) && complete(what)) {
            unknown(tree, pointer, what, node.asText(), ids);
        }
    }

    /** The last key of a pointer must be one of the known ids. */
    void knownKey(SourceTree tree, String pointer, String key, String what, Collection<String> ids) {
        if (!ids.contains(key) && complete(what)) {
            mistakes.atKey(tree, pointer, Mistake.Code.UNKNOWN_REFERENCE, key, reference(what, key, ids));
        }
    }

    private boolean complete(String what) {
        return switch (what) {
            case "role", "slot" -> library.isComplete(FileKind.ROLES);
            case "criterion" -> library.isComplete(FileKind.CRITERIA);
            case "trait" -> library.isComplete(FileKind.TRAITS);
            case "judgement" -> library.isComplete(FileKind.JUDGEMENTS);
            default -> true;
        };
    }

    private void unknown(SourceTree tree, String pointer, String what, String id, Collection<String> ids) {
        mistakes.at(tree, pointer, Mistake.Code.UNKNOWN_REFERENCE, reference(what, id, ids));
    }

    static Map<String, String> reference(String what, String id, Collection<String> ids) {
        return Map.of("kind", what, "id", id, "similar", Similar.to(id, ids));
    }

    /** The id must be the name of the file. */
    void idIsFileName(Located entity) {
        String file = entity.tree().file();
        String name = file.substring(file.lastIndexOf('/') + 1).replace(FileKind.ENDING, "");
        if (!entity.id().isEmpty() && !entity.id().equals(name)) {
            mistakes.at(entity.tree(), entity.at("id"), Mistake.Code.ID_IS_NOT_FILE_NAME, Map.of("expected", name));
        }
    }

    /** The technology must exist and fill the role. */
    void fills(SourceTree tree, String pointer, String role, Map<String, Set<String>> rolesOfTechnology) {
        known(tree, pointer, "technology", rolesOfTechnology.keySet());
        String technology = tree.at(pointer).asText();
        Set<String> roles = rolesOfTechnology.get(technology);
        if (roles != null && !roles.isEmpty() && !roles.contains(role)) {
            mistakes.at(
                    tree, pointer, Mistake.Code.NOT_OF_ROLE, Map.of("role", role, "roles", String.join(", ", roles)));
        }
    }

    /** The roles of every technology of the library. */
    Map<String, Set<String>> rolesOfTechnologies() {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        library.all(FileKind.TECHNOLOGY).forEach(entity -> {
            Set<String> filled = new TreeSet<>();
            entity.json().path("roles").forEach(role -> filled.add(role.asText()));
            roles.put(entity.id(), filled);
        });
        return roles;
    }

    /** The text at a pointer must be a unit; the unit, when it is. */
    Optional<Unit> unit(SourceTree tree, String pointer) {
        JsonNode node = tree.at(pointer);
        if (!node.isTextual()) {
            return Optional.empty();
        }
        Optional<Unit> unit = Unit.find(node.asText());
        if (unit.isEmpty()) {
            mistakes.at(
                    tree,
                    pointer,
                    Mistake.Code.UNKNOWN_UNIT,
                    Map.of("similar", Similar.to(node.asText(), Unit.atoms())));
        }
        return unit;
    }

    /** The unit at a pointer must convert into another. */
    void unitFits(SourceTree tree, String pointer, Optional<Unit> expected) {
        Optional<Unit> unit = unit(tree, pointer);
        if (unit.isPresent() && expected.isPresent() && !unit.get().compatible(expected.get())) {
            mistakes.at(
                    tree,
                    pointer,
                    Mistake.Code.UNIT_DOES_NOT_FIT,
                    Map.of("expected", expected.get().code()));
        }
    }

    /** The two ends of a range must differ, and be positive on a logarithmic axis. */
    void range(SourceTree tree, String pointer, String usualAxis) {
        JsonNode range = tree.at(pointer);
        JsonNode worst = range.path("worst");
        JsonNode best = range.path("best");
        if (worst.isNumber() && best.isNumber() && worst.asDouble() == best.asDouble()) {
            mistakes.at(tree, pointer + "/best", Mistake.Code.EQUAL_ENDS, Map.of());
        }
        if (range.path("axis").asText(usualAxis).equals("log")) {
            for (String end : List.of("worst", "best")) {
                if (range.path(end).isNumber() && range.path(end).asDouble() <= 0) {
                    mistakes.at(tree, pointer + "/" + end, Mistake.Code.LOG_NOT_POSITIVE, Map.of());
                }
            }
        }
    }

    /**
     * The text at a pointer must be an expression over known paths, and compare words only with words they may have.
     *
     * @param path which paths it may name
     */
    void expression(SourceTree tree, String pointer, Predicate<String> path) {
        JsonNode node = tree.at(pointer);
        if (!node.isTextual()) {
            return;
        }
        String text = node.asText();
        try {
            for (Expression.Mention mention : Expression.mentions(text)) {
                if (!path.test(mention.path()) && complete("trait")) {
                    unknownPath(tree, pointer, mention, path);
                }
            }
            Expression.parse(text).tests().forEach(test -> words(tree, pointer, test));
        } catch (ExpressionException broken) {
            mistakes.add(new Mistake(
                    tree.file(),
                    inside(tree.position(pointer), broken.line(), broken.column()),
                    pointer,
                    Mistake.Code.EXPRESSION,
                    broken.found(),
                    Map.of(
                            "expected",
                            broken.expected().name().toLowerCase(Locale.ROOT).replace('_', ' '))));
        }
    }

    private void unknownPath(SourceTree tree, String pointer, Expression.Mention mention, Predicate<String> path) {
        List<String> candidates = new ArrayList<>(library.ids(FileKind.TRAITS));
        candidates.addAll(SWITCHES.keySet());
        library.ids(FileKind.TECHNOLOGY).forEach(technology -> candidates.add(STACK + technology));
        candidates.removeIf(path.negate());
        mistakes.add(new Mistake(
                tree.file(),
                inside(tree.position(pointer), mention.line(), mention.column()),
                pointer,
                Mistake.Code.UNKNOWN_REFERENCE,
                mention.path(),
                reference("trait", mention.path(), candidates)));
    }

    private void words(SourceTree tree, String pointer, Expression.Test test) {
        List<String> allowed = SWITCHES.containsKey(test.path())
                ? SWITCHES.get(test.path())
                : library.find(FileKind.TRAITS, test.path())
                        .filter(trait -> trait.json().path("type").asText().equals("enum"))
                        .map(trait -> texts(trait.json().path("values")))
                        .orElse(List.of());
        for (Expression.Value literal : test.literals()) {
            if (!allowed.isEmpty() && !(literal instanceof Expression.Word word && allowed.contains(word.text()))) {
                mistakes.add(new Mistake(
                        tree.file(),
                        tree.position(pointer),
                        pointer,
                        Mistake.Code.NOT_A_VALUE,
                        literal.toString(),
                        Map.of("trait", test.path(), "allowed", String.join(", ", allowed))));
            }
        }
    }

    static Position inside(Position start, int line, int column) {
        return line == 1
                ? new Position(start.line(), start.column() + column - 1)
                : new Position(start.line() + line - 1, column);
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
