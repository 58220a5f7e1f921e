package dev.touchstone.platform.dump;

import dev.touchstone.archive.Content;
import dev.touchstone.archive.Part;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All parts of all stores, in an order that is the same in every installation. */
@ApplicationScoped
class Parts {

    private final List<Part> parts;

    Parts(@All List<Part> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparing(part -> part.contents().getFirst().table()))
                .toList();
    }

    List<Content> contents() {
        return parts.stream().flatMap(part -> part.contents().stream()).toList();
    }

    List<Content.Rows> rows() {
        return contents().stream()
                .filter(Content.Rows.class::isInstance)
                .map(Content.Rows.class::cast)
                .toList();
    }

    List<Content.Files> files() {
        return contents().stream()
                .filter(Content.Files.class::isInstance)
                .map(Content.Files.class::cast)
                .toList();
    }

    /** Tables that stay behind, with the reasons. */
    Map<String, String> leftOut() {
        Map<String, String> tables = new TreeMap<>();
        parts.forEach(part -> tables.putAll(part.leftOut()));
        return tables;
    }

    /** Every table that some part speaks for. */
    Set<String> tables() {
        Set<String> tables = new TreeSet<>(leftOut().keySet());
        contents().forEach(content -> tables.add(content.table()));
        return tables;
    }
}
