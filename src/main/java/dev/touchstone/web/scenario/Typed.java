package dev.touchstone.web.scenario;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a form as somebody typed them, by name. Rows of a list are numbered, with gaps where one was taken out:
 * {@code claims.3.value}.
 */
public final class Typed {
    /** Most rows of one list that are looked at; above that a list is refused anyway. */
    static final int MOST_ROWS = 600;

    /** The field that says in which language the texts of the form are. */
    static final String TONGUE = "tongue";

    private static final Pattern ROW = Pattern.compile("(.+?)\\.(\\d{1,5})\\..*", Pattern.DOTALL);

    private final Map<String, List<String>> fields;
    private final Map<String, List<Integer>> rows;

    /** Takes fields as they were sent. */
    public Typed(Map<String, List<String>> fields) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.fields = Collections.unmodifiableMap(copy);
        this.rows = rows(copy.keySet());
    }

    private static Map<String, List<Integer>> rows(Collection<String> names) {
        Map<String, TreeSet<Integer>> numbers = new HashMap<>();
        for (String name : names) {
            Matcher row = ROW.matcher(name);
            if (row.matches()) {
                numbers.computeIfAbsent(row.group(1), list -> new TreeSet<>()).add(Integer.valueOf(row.group(2)));
            }
        }
        Map<String, List<Integer>> rows = new HashMap<>();
        numbers.forEach(
                (list, found) -> rows.put(list, found.stream().limit(MOST_ROWS).toList()));
        return rows;
    }

    /** All of them, in order. */
    public Map<String, List<String>> fields() {
        return fields;
    }

    /** Whether the field was sent at all. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** A line of text without spaces around it; empty when it was not sent. */
    public String text(String name) {
        return area(name).strip();
    }

    /** A text of several lines, as typed but for the line ends of browsers; blank text is empty. */
    public String area(String name) {
        List<String> values = all(name);
        String raw = values.isEmpty() ? "" : values.getFirst();
        String clean = readable(raw);
        return clean.isBlank() ? "" : clean;
    }

    /** Line ends as one sign, and without the control signs that no text needs. */
    private static String readable(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char sign = raw.charAt(i);
            boolean control = sign < ' ' && sign != '\n' && sign != '\t';
            if (!control) {
                text.append(sign);
            }
        }
        return text.toString();
    }

    /** Whether a box is ticked. */
    public boolean ticked(String name) {
        return !text(name).isEmpty();
    }

    /** Whether one of the named fields says something. */
    public boolean says(Collection<String> names) {
        return names.stream().anyMatch(name -> !text(name).isEmpty());
    }

    /** The numbers of a list's rows, ascending. */
    public List<Integer> rows(String list) {
        return rows.getOrDefault(list, List.of());
    }

    /** The rows of a list that are not to be taken out and in which one of the named fields says something. */
    public List<Integer> filledRows(String list, List<String> telling) {
        return rows(list).stream()
                .filter(row -> !ticked(list + "." + row + ".remove"))
                .filter(row -> says(telling.stream()
                        .map(field -> list + "." + row + "." + field)
                        .toList()))
                .toList();
    }

    /** The number of the next row of a list. */
    public int nextRow(String list) {
        List<Integer> rows = rows(list);
        return rows.isEmpty() ? 0 : rows.getLast() + 1;
    }

    /** The same fields with one set. */
    public Typed with(String name, String... values) {
        Map<String, List<String>> copy = new LinkedHashMap<>(fields);
        copy.put(name, List.of(values));
        return new Typed(copy);
    }

    /** The same fields with others over them. */
    public Typed with(Typed other) {
        Map<String, List<String>> copy = new LinkedHashMap<>(fields);
        copy.putAll(other.fields);
        return new Typed(copy);
    }

    /** The same fields without those whose name begins so. */
    public Typed without(String beginning) {
        Map<String, List<String>> copy = new LinkedHashMap<>(fields);
        copy.keySet().removeIf(name -> name.startsWith(beginning));
        return new Typed(copy);
    }

    /** The language of the texts in the form, by its tag; empty when it does not say. */
    public Optional<String> tongue() {
        return Optional.of(text(TONGUE)).filter(tag -> !tag.isEmpty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Typed typed && typed.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
