package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON of hyperfine ({@code --export-json}): a subject is a command; every time of the list is a run of its own
 * process. The deviation is {@code null} after one run. Older versions have no exit codes; a command that failed is easily
 * the fastest.
 */
final class HyperfineJson implements Format {

    private static final List<String> STATISTICS = List.of("mean", "stddev", "median", "min", "max");

    @Override
    public String id() {
        return "hyperfine-json";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return content.json()
                .map(tree -> tree.path("results").path(0))
                .filter(first -> first.has("command") && first.has("mean"))
                .isPresent();
    }

    @Override
    public Extract read(Content content) {
        Tree results = Tree.of(content).at("results");
        Findings findings = new Findings();
        findings.condition("tool", "hyperfine");
        for (int i = 0; i < results.node().size(); i++) {
            command(results.at(i), findings);
        }
        return findings.extract();
    }

    @Override
    public boolean listsRuns() {
        return true;
    }

    @Override
    public List<RunValues> runs(Content content) {
        Tree results = Tree.of(content).at("results");
        List<RunValues> all = new ArrayList<>();
        for (int i = 0; i < results.node().size(); i++) {
            all.add(times(results.at(i)));
        }
        return all;
    }

    private static RunValues times(Tree one) {
        Tree times = one.at("times");
        List<BigDecimal> values = new ArrayList<>();
        int failed = 0;
        for (int i = 0; i < times.node().size(); i++) {
            if (failed(one.at("exit_codes").at(i))) {
                failed++;
            } else {
                times.at(i).number().ifPresent(values::add);
            }
        }
        return new RunValues(one.at("command").text(), "time", "s", values, failed);
    }

    /** A run that a signal ended has {@code null}; older versions have no codes at all. */
    private static boolean failed(Tree code) {
        return !code.node().isMissingNode() && !code.text().equals("0");
    }

    private static void command(Tree one, Findings findings) {
        String subject = one.at("command").text();
        Tree times = one.at("times");
        Optional<Integer> runs = times.exists() ? Optional.of(times.node().size()) : Optional.empty();
        one.at("mean").needed();
        Optional<Replicates> replicates = Replicates.of(
                times(one).values().stream().map(BigDecimal::doubleValue).toList());
        for (String statistic : STATISTICS) {
            Tree place = one.at(statistic);
            place.number().ifPresent(value -> {
                PrintedValue time = PrintedValue.of("time." + statistic, value, "s", place.locator())
                        .about(subject);
                PrintedValue summary = statistic.equals("mean") ? time.across(replicates) : time;
                findings.add(runs.map(summary::inRuns).orElse(summary));
            });
        }
        runs.ifPresent(count -> findings.add(PrintedValue.of("samples", BigDecimal.valueOf(count), "1", times.locator())
                .about(subject)));
        Tree codes = one.at("exit_codes");
        long failed = 0;
        for (int i = 0; i < codes.node().size(); i++) {
            failed += failed(codes.at(i)) ? 1 : 0;
        }
        if (failed > 0) {
            findings.warn(codes.locator(), "hyperfine.failed", Map.of("count", failed, "subject", subject));
        }
    }
}
