package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Fault;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the schemas of {@code stacks/} cannot say of technologies and recommended stacks. */
final class StacksCheck {
    private final Library library;
    private final References references;
    private final Mistakes mistakes;
    private final Map<String, String> factIds = new HashMap<>();

    StacksCheck(Library library, References references, Mistakes mistakes) {
        this.library = library;
        this.references = references;
        this.mistakes = mistakes;
    }

    void check() {
        library.all(FileKind.TECHNOLOGY).forEach(technology -> {
            references.idIsFileName(technology);
            technology(technology);
        });
        library.all(FileKind.STACK).forEach(stack -> {
            references.idIsFileName(stack);
            stack(stack);
        });
    }

    void technology(Located technology) {
        SourceTree tree = technology.tree();
        for (int index = 0; index < technology.json().path("roles").size(); index++) {
            references.known(tree, technology.at("roles") + "/" + index, "role", library.ids(FileKind.ROLES));
        }
        for (int index = 0; index < technology.json().path("facts").size(); index++) {
            fact(tree, technology.at("facts") + "/" + index);
        }
    }

    private void fact(SourceTree tree, String pointer) {
        JsonNode fact = tree.at(pointer);
        String id = fact.path("id").asText("");
        String place = tree.file() + ":" + tree.position(pointer + "/id").line();
        String other = id.isEmpty() ? null : factIds.putIfAbsent(id, place);
        if (other != null) {
            mistakes.at(tree, pointer + "/id", Mistake.Code.DUPLICATE_ID, Map.of("other", other));
        }
        references.unit(tree, pointer + "/canonical/unit");
        if (fact.path("kind").asText().equals("relation")) {
            references.known(tree, pointer + "/value", "technology", library.ids(FileKind.TECHNOLOGY));
        }
    }

    void stack(Located stack) {
        Map<String, Set<String>> rolesOfTechnology = references.rolesOfTechnologies();
        stack.json().path("parts").fieldNames().forEachRemaining(role -> {
            String pointer = Fault.below(stack.at("parts"), role);
            references.knownKey(stack.tree(), pointer, role, "role", library.ids(FileKind.ROLES));
            references.fills(stack.tree(), pointer, role, rolesOfTechnology);
        });
    }
}
