package dev.touchstone.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Fault;
import dev.touchstone.revision.CanonicalJson;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Four hexadecimal digits for every value of a JSON document, so that a changed digit can be named and not only noticed.
 * A hash over the whole says <em>that</em> something was altered, these say <em>where</em>. They protect nobody from a
 * person who alters both; the hash that was signed does.
 *
 * <p>Values are taken in canonical order (keys sorted, RFC 8785) and kept in one text per section; a section is a field of
 * the document, or an item or field below it down to {@value #DEPTH} steps. One altered value in 65,536 escapes its
 * digits; the hash still notices it.
 */
final class FieldChecks {
    private static final int DEPTH = 3;
    private static final int DIGITS = 4;

    private FieldChecks() {}

    /** Section to the digits of its values; sections in canonical order. */
    static Map<String, String> of(JsonNode document) {
        Map<String, StringBuilder> sections = new TreeMap<>();
        leaves(document)
                .forEach((pointer, digits) -> sections.computeIfAbsent(section(pointer), key -> new StringBuilder())
                        .append(digits));
        Map<String, String> checks = new LinkedHashMap<>();
        sections.forEach((section, digits) -> checks.put(section, digits.toString()));
        return checks;
    }

    /**
     * The places at which a document is not what its checks say: the values altered, or the section where values were
     * added or removed.
     */
    static List<String> altered(JsonNode document, Map<String, String> checks) {
        Map<String, List<String>> pointers = new TreeMap<>();
        Map<String, String> digits = leaves(document);
        digits.keySet()
                .forEach(pointer -> pointers.computeIfAbsent(section(pointer), key -> new ArrayList<>())
                        .add(pointer));
        TreeSet<String> sections = new TreeSet<>(checks.keySet());
        sections.addAll(pointers.keySet());
        List<String> altered = new ArrayList<>();
        for (String section : sections) {
            List<String> values = pointers.getOrDefault(section, List.of());
            String stored = checks.getOrDefault(section, "");
            if (stored.length() != values.size() * DIGITS) {
                altered.add(section);
                continue;
            }
            for (int i = 0; i < values.size(); i++) {
                String wanted = stored.substring(i * DIGITS, (i + 1) * DIGITS);
                if (!wanted.equals(digits.get(values.get(i)))) {
                    altered.add(values.get(i));
                }
            }
        }
        return altered;
    }

    private static String section(String pointer) {
        int end = 0;
        for (int step = 0; step < DEPTH && end >= 0; step++) {
            end = pointer.indexOf('/', end + 1);
        }
        return end < 0 ? pointer : pointer.substring(0, end);
    }

    /** Every value with its digits, which also cover its place; an empty list or object is a value. */
    private static Map<String, String> leaves(JsonNode document) {
        Map<String, String> leaves = new LinkedHashMap<>();
        walk("", document, leaves);
        return leaves;
    }

    private static void walk(String pointer, JsonNode value, Map<String, String> leaves) {
        if (value.isObject() && !value.isEmpty()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            sorted.forEach((name, child) -> walk(Fault.below(pointer, name), child, leaves));
        } else if (value.isArray() && !value.isEmpty()) {
            int index = 0;
            for (Iterator<JsonNode> items = value.elements(); items.hasNext(); index++) {
                walk(pointer + "/" + index, items.next(), leaves);
            }
        } else {
            String text = pointer + "=" + CanonicalJson.of(value);
            leaves.put(pointer, CanonicalJson.hash(text).substring(0, DIGITS));
        }
    }
}
