package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every entity of every root by kind and id, still as trees. A later root replaces an earlier one's entity of the same
 * kind and id as a whole; two of one id in the same root are a mistake.
 */
final class Library {
    private final Map<FileKind, Map<String, Located>> entities = new EnumMap<>(FileKind.class);
    private final List<Located> dimensions = new ArrayList<>();
    private final Map<String, Located> groups = new LinkedHashMap<>();
    private final Set<FileKind> incomplete = EnumSet.noneOf(FileKind.class);

    /**
     * Adds the files of one root.
     *
     * @param trees by kind, in the order of their paths
     */
    void add(Map<FileKind, List<SourceTree>> trees, Mistakes mistakes) {
        trees.forEach((kind, files) -> {
            Map<String, Located> fresh = new LinkedHashMap<>();
            files.stream()
                    .flatMap(tree -> located(kind, tree).stream())
                    .filter(entity -> !entity.id().isEmpty())
                    .forEach(entity -> put(fresh, entity, mistakes));
            entities.computeIfAbsent(kind, key -> new LinkedHashMap<>()).putAll(fresh);
        });
        trees.getOrDefault(FileKind.CRITERIA, List.of())
                .forEach(tree -> dimensions.addAll(elements(FileKind.CRITERIA, tree, "dimensions")));
        trees.getOrDefault(FileKind.JUDGEMENTS, List.of())
                .forEach(tree ->
                        elements(FileKind.JUDGEMENTS, tree, "groups").forEach(group -> groups.put(group.id(), group)));
    }

    /**
     * Notes a file that cannot be read, so that references to what it must hold are no mistakes of their own: the entity
     * of its name, or any entity where the file is a list.
     */
    void unreadable(FileKind kind, String file) {
        if (kind.isList()) {
            incomplete.add(kind);
        } else {
            String id = file.substring(file.lastIndexOf('/') + 1).replace(FileKind.ENDING, "");
            entities.computeIfAbsent(kind, key -> new LinkedHashMap<>())
                    .putIfAbsent(id, new Located(kind, id, SourceTree.of(file, MissingNode.getInstance()), ""));
        }
    }

    /** True when every file of the kind was read. */
    boolean isComplete(FileKind kind) {
        return !incomplete.contains(kind);
    }

    /** This library with single entities laid over it; this one stays as it is. */
    Library with(Collection<Located> own) {
        Library copy = new Library();
        entities.forEach((kind, known) -> copy.entities.put(kind, new LinkedHashMap<>(known)));
        copy.dimensions.addAll(dimensions);
        copy.groups.putAll(groups);
        own.forEach(entity -> copy.entities
                .computeIfAbsent(entity.kind(), key -> new LinkedHashMap<>())
                .put(entity.id(), entity));
        return copy;
    }

    private static void put(Map<String, Located> fresh, Located entity, Mistakes mistakes) {
        Located other = fresh.putIfAbsent(entity.id(), entity);
        if (other != null) {
            Position first = other.tree().position(other.at("id"));
            mistakes.at(
                    entity.tree(),
                    entity.at("id"),
                    Mistake.Code.DUPLICATE_ID,
                    Map.of("other", other.tree().file() + ":" + first.line()));
        }
    }

    private static List<Located> located(FileKind kind, SourceTree tree) {
        return kind.isList() ? elements(kind, tree, kind.list()) : List.of(located(kind, tree, ""));
    }

    private static List<Located> elements(FileKind kind, SourceTree tree, String list) {
        JsonNode elements = tree.root().path(list);
        List<Located> result = new ArrayList<>();
        for (int index = 0; index < elements.size(); index++) {
            result.add(located(kind, tree, "/" + list + "/" + index));
        }
        return result;
    }

    private static Located located(FileKind kind, SourceTree tree, String pointer) {
        return new Located(kind, tree.at(pointer).path("id").asText(""), tree, pointer);
    }

    /** All entities of a kind. */
    Collection<Located> all(FileKind kind) {
        return entities.getOrDefault(kind, Map.of()).values();
    }

    /** The ids of a kind. */
    Set<String> ids(FileKind kind) {
        return Collections.unmodifiableSet(entities.getOrDefault(kind, Map.of()).keySet());
    }

    /** One entity. */
    Optional<Located> find(FileKind kind, String id) {
        return Optional.ofNullable(entities.getOrDefault(kind, Map.of()).get(id));
    }

    /** The rules that numbers are grouped by; of one id that of the latest root. */
    Collection<Located> groups() {
        return groups.values();
    }

    /** The dimensions, those of later roots last. */
    List<Located> dimensions() {
        return List.copyOf(dimensions);
    }
}
