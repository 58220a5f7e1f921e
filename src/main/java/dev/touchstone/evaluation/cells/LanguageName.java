package dev.touchstone.evaluation.cells;

import java.util.Locale;
import java.util.Map;

/**
 * Names of programming languages as people and sources write them. Equal after trimming and without regard to case;
 * beyond that only what the table says: a language that is related to another (JavaScript, TypeScript) is not the same.
 */
final class LanguageName {
    /** Lower-case way of writing, to the one that counts. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("golang", "go"),
            Map.entry("c#/.net", "c#"),
            Map.entry(".net", "c#"),
            Map.entry("csharp", "c#"),
            Map.entry("cpp", "c++"),
            Map.entry("node.js", "javascript"),
            Map.entry("nodejs", "javascript"),
            Map.entry("js", "javascript"),
            Map.entry("ts", "typescript"),
            Map.entry("py", "python"),
            Map.entry("python3", "python"));

    /** The word for any language through SQL. */
    static final String SQL = "sql";

    private LanguageName() {}

    /** The name that counts. */
    static String of(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(lower, lower);
    }

    static boolean same(String first, String second) {
        return of(first).equals(of(second));
    }
}
