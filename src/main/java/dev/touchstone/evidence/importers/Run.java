package dev.touchstone.evidence.importers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that one run of a tool printed, out of a text to which several may have been appended. A line longer than
 * any tool prints fits no pattern, so that hostile text costs one look at each line.
 *
 * @param first number of its first line, counted from 1
 * @param lines without their ends
 */
record Run(int first, List<String> lines) {

    private static final int LONGEST = 4096;

    /** The whole text as one run. */
    static Run whole(Content content) {
        return new Run(1, content.lines());
    }

    /** The runs of a text, each from a line that fits the pattern to the next such line. */
    static List<Run> split(Content content, Pattern start) {
        List<Hit> starts = whole(content).all(start);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i).at().line().orElseThrow();
            int to = i + 1 == starts.size()
                    ? content.lines().size()
                    : starts.get(i + 1).at().line().orElseThrow() - 1;
            runs.add(new Run(from, content.lines().subList(from - 1, to)));
        }
        return runs;
    }

    /**
     * Reads runs one by one. The values of one run have no subject of their own; of several, {@code run 1}, {@code run 2},
     * ... in front of the subject that they have. Conditions that are not the same in all runs carry the run's number.
     *
     * @throws Refusal what the reader of a run refuses
     */
    static <R> Extract each(List<R> runs, Function<R, Extract> reader) {
        if (runs.size() == 1) {
            return reader.apply(runs.getFirst());
        }
        return joined(runs.stream().map(reader).toList());
    }

    private static Extract joined(List<Extract> extracts) {
        Findings all = new Findings();
        all.warn(Warning.of("several-runs", Map.of("count", extracts.size())));
        Map<String, String> common = common(extracts);
        common.forEach(all::condition);
        for (int i = 0; i < extracts.size(); i++) {
            String name = "run " + (i + 1);
            String prefix = "run_" + (i + 1) + "_";
            Extract one = extracts.get(i);
            one.values().forEach(value -> all.add(value.about((name + " " + value.subject()).strip())));
            one.warnings().forEach(all::warn);
            one.conditions().forEach((key, value) -> {
                if (!common.containsKey(key)) {
                    all.condition(prefix + key, value);
                }
            });
        }
        return all.extract();
    }

    private static Map<String, String> common(List<Extract> extracts) {
        Map<String, String> common = new HashMap<>(
                extracts.isEmpty() ? Map.of() : extracts.getFirst().conditions());
        extracts.forEach(one -> common.entrySet().retainAll(one.conditions().entrySet()));
        return common;
    }

    /** All lines that fit. */
    List<Hit> all(Pattern pattern) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher("");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() <= LONGEST && matcher.reset(lines.get(i)).matches()) {
                hits.add(new Hit(Locator.line(first + i), matcher.toMatchResult()));
            }
        }
        return hits;
    }

    /** The first line that fits. */
    Optional<Hit> find(Pattern pattern) {
        Matcher matcher = pattern.matcher("");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() <= LONGEST && matcher.reset(lines.get(i)).matches()) {
                return Optional.of(new Hit(Locator.line(first + i), matcher.toMatchResult()));
            }
        }
        return Optional.empty();
    }

    /**
     * The first line that fits, of those that a whole run has.
     *
     * @param name how the line begins, for the message
     * @throws Refusal {@code cut-off} at the last line
     */
    Hit need(Pattern pattern, String name) {
        return find(pattern).orElseThrow(() -> cutOff(name));
    }

    /** That the run ends before a line which the tool always prints. */
    Refusal cutOff(String missing) {
        return Refusal.at(Locator.line(first + Math.max(0, lines.size() - 1)), "cut-off", Map.of("missing", missing));
    }
}
