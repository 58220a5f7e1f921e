package dev.touchstone.web.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values of traits as text: {@code true} and {@code false} are flags, digits are numbers, {@code [a, b]} is a list,
 * everything else is a word. A value that nobody touched stays what it was, also where its text could be read otherwise.
 */
final class Values {
    private Values() {}

    static String write(Object value) {
        return switch (value) {
            case Double number -> Figure.write(number);
            case List<?> list -> list.stream().map(Values::write).collect(Collectors.joining(", ", "[", "]"));
            default -> String.valueOf(value);
        };
    }

    static Object read(String text, Optional<Object> before) {
        return before.filter(value -> write(value).equals(text)).orElseGet(() -> read(text));
    }

    private static Object read(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            return Stream.of(text.substring(1, text.length() - 1).split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(Values::read)
                    .toList();
        }
        if (Figure.read(text) instanceof Figure.Reading.Number number) {
            double value = number.value();
            boolean whole = value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE;
            return whole ? (Object) Integer.valueOf((int) value) : (Object) Double.valueOf(value);
        }
        return text;
    }

    /** One a line, {@code name = value}. */
    static String lines(Map<String, Object> traits) {
        return traits.entrySet().stream()
                .map(trait -> trait.getKey() + " = " + write(trait.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static Map<String, Object> read(String lines, Map<String, Object> before) {
        Map<String, Object> traits = new LinkedHashMap<>();
        for (String line : lines.split("\n")) {
            int equals = line.indexOf('=');
            String name = (equals < 0 ? line : line.substring(0, equals)).strip();
            if (!name.isEmpty()) {
                String value = equals < 0 ? "true" : line.substring(equals + 1).strip();
                traits.put(name, read(value, Optional.ofNullable(before.get(name))));
            }
        }
        return traits;
    }
}
