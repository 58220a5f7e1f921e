package dev.touchstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A command line as words, and as the text that a shell would take for these words. */
final class CommandWords {

    private CommandWords() {}

    /** The words as one text; what a shell would take apart or interpret stands in single quotes. */
    static String joined(List<String> words) {
        return words.stream().map(CommandWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./*-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The words of a text, by quotes and blanks alone: nothing is expanded. An open quote reaches to the end. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = c == '\\' && quote != '\'' && i + 1 < text.length();
            if (escapes) {
                word.append(text.charAt(++i));
                begun = true;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                begun = true;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
