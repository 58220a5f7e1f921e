package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Guide;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A decision guide as the text of a Mermaid flow chart: questions as diamonds, outcomes as rounded boxes.
 *
 * <p>Names of nodes are made here and labels are quoted. Inside the quotes stand only letters, digits, spaces, and signs
 * that mean nothing to Mermaid; everything else is a character code ({@code #34;}), so that no label can end its quotes,
 * begin a directive ({@code %%{}), become markup in a page that shows the chart, or lose a code to Mermaid's own reading
 * of {@code style}. Characters that only steer the direction of text are dropped.
 *
 * @param language of the labels
 */
public record MermaidFlow(Language language) {
    private static final String PLAIN = " .,?!()/_=+-";
    private static final int ASCII = 0x80;

    /** The chart, lines ended by a line feed. */
    public String of(Guide guide) {
        Map<String, String> names = new LinkedHashMap<>();
        guide.questions().forEach(question -> names.put(question.id(), "q" + (names.size() + 1)));
        guide.outcomes().forEach(outcome -> names.put(outcome.id(), "o" + (names.size() + 1)));
        StringBuilder text = new StringBuilder("flowchart TD\n");
        for (Guide.Question question : guide.questions()) {
            line(text, names.get(question.id()) + "{" + quoted(question.text().in(language)) + "}");
        }
        for (Guide.Outcome outcome : guide.outcomes()) {
            line(text, names.get(outcome.id()) + "(" + quoted(outcome.text().in(language)) + ")");
        }
        for (Guide.Question question : guide.questions()) {
            for (Guide.Answer answer : question.answers()) {
                String label = quoted(answer.text().in(language));
                line(text, names.get(question.id()) + " -->|" + label + "| " + names.get(answer.next()));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }

    private static String quoted(String label) {
        StringBuilder safe = new StringBuilder("\"");
        label.strip().codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                safe.append(' ');
            } else if (isPlain(point)) {
                safe.appendCodePoint(point);
            } else if (isShown(point)) {
                safe.append('#').append(point).append(';');
            }
        });
        // An empty label would be no label at all.
        return (safe.length() == 1 ? safe.append('-') : safe).append('"').toString();
    }

    private static boolean isPlain(int point) {
        boolean letter = Character.isLetterOrDigit(point);
        return letter || PLAIN.indexOf(point) >= 0 || (point >= ASCII && isShown(point));
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
