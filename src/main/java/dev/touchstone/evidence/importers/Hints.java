package dev.touchstone.evidence.importers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people send in place of a load tool's result, and what to send instead. */
final class Hints {

    private static final Pattern POINT = Pattern.compile("\\{\"(?:type|metric)\":.*\"(?:Point|Metric)\".*");
    private static final Pattern RULE = Pattern.compile("\\s*\\|?(?:\\s*:?-{3,}:?\\s*\\|)+(?:\\s*:?-{3,}:?\\s*)?");
    private static final int LONGEST = 4_096;
    private static final int LOOKED_AT = 1_000;

    private Hints() {}

    /** Why this content is none of the formats, where that can be told. */
    static Optional<Refusal> of(Content content) {
        List<String> lines = content.lines().stream().limit(LOOKED_AT).toList();
        String start =
                content.text().substring(0, Math.min(LONGEST, content.text().length()));
        if (start.stripLeading().startsWith("<")) {
            return Optional.of(Refusal.of(start.contains("<testsuite") ? "hint.junit" : "hint.markup", Map.of()));
        }
        if (fits(lines.getFirst(), POINT)) {
            return Optional.of(Refusal.at(Locator.line(1), "hint.k6-points", Map.of()));
        }
        for (int i = 1; i < lines.size(); i++) {
            if (fits(lines.get(i), RULE) && lines.get(i - 1).contains("|")) {
                return Optional.of(Refusal.at(Locator.line(i + 1), "hint.markdown", Map.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(String line, Pattern pattern) {
        return line.length() <= LONGEST && pattern.matcher(line).matches();
    }
}
