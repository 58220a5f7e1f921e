package dev.touchstone.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is likely to be, without a font: good enough to decide whether a label fits and where it breaks. The
 * estimate is a little generous, so that what fits here fits on the page.
 */
final class TextWidth {
    private static final int IDEOGRAPHS = 0x2e80;

    private TextWidth() {}

    /** Estimated width in pixels at a font size in pixels. */
    static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(TextWidth::em).sum();
    }

    /**
     * Breaks a label into at most {@code most} lines of at most {@code width} pixels, at spaces or between ideographs;
     * what is left over ends in an ellipsis.
     */
    static List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            if (!line.isEmpty() && of(line + word.stripTrailing(), size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        if (lines.size() > most) {
            String last = lines.get(most - 1);
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, shortened(last + "\u2026", size, width));
        }
        return lines.stream().map(each -> shortened(each, size, width)).toList();
    }

    private static String shortened(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            if (of(kept + "\u2026", size) + em(point) * size > width) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept.toString().strip() + "\u2026";
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(point -> {
            word.appendCodePoint(point);
            if (point == ' ' || point >= IDEOGRAPHS) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        words.add(word.toString());
        return words;
    }

    private static double em(int point) {
        if (point >= IDEOGRAPHS) {
            return point > 0xffff ? 1.3 : 1;
        }
        if ("ilj.,:;'|! ".indexOf(point) >= 0) {
            return 0.32;
        }
        return Character.isUpperCase(point) || point == 'm' || point == 'w' ? 0.72 : 0.58;
    }
}
