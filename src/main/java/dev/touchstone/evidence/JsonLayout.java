package dev.touchstone.evidence;

/**
 * JSON that a tool wrote into one line, with a line for each value. Only what stands between the values changes: every name,
 * text and number keeps the characters of its document, so that a number is still seen as it was printed. A printer of
 * parsed values would write {@code 1e3} and {@code \u00e9} in its own way.
 */
final class JsonLayout {
    private static final String STEP = "  ";

    /** Deeper values are not set in further: a short list in a deep place must not become many times as long. */
    private static final int DEEPEST_STEP = 8;

    private final String json;
    private final StringBuilder laid;
    private int depth;
    private boolean opened;

    private JsonLayout(String json) {
        this.json = json;
        this.laid = new StringBuilder(json.length() * 2);
    }

    /**
     * The same document in lines; O(n).
     *
     * @param json valid
     */
    static String of(String json) {
        return new JsonLayout(json).laid();
    }

    private String laid() {
        int at = 0;
        while (at < json.length()) {
            char sign = json.charAt(at);
            if (sign == '"') {
                int end = endOfText(at);
                value(json.substring(at, end));
                at = end;
            } else {
                sign(sign);
                at++;
            }
        }
        return laid.toString();
    }

    private int endOfText(int start) {
        int at = start + 1;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private void sign(char sign) {
        switch (sign) {
            case '{', '[' -> {
                value(String.valueOf(sign));
                depth++;
                opened = true;
            }
            case '}', ']' -> {
                depth--;
                if (!opened) {
                    line();
                }
                opened = false;
                laid.append(sign);
            }
            case ',' -> {
                laid.append(sign);
                line();
            }
            case ':' -> laid.append(": ");
            case ' ', '\t', '\n', '\r' -> {}
            default -> value(String.valueOf(sign));
        }
    }

    private void value(String text) {
        if (opened) {
            line();
            opened = false;
        }
        laid.append(text);
    }

    private void line() {
        laid.append('\n').append(STEP.repeat(Math.min(depth, DEEPEST_STEP)));
    }
}
