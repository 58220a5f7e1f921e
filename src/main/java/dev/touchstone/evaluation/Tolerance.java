package dev.touchstone.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.revision.Difference;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far two results may lie apart. Logarithm and exponential may differ in the last bit between machines, hence 1e-9 for
 * the same engine. Two engines with independent draws differ by sqrt(2) standard errors; four of those are allowed, and
 * what has no standard error (quantiles, words that hang on a limit) is not compared.
 */
sealed interface Tolerance {

    /** Whether the two values count as equal. */
    boolean allows(Difference.Change change);

    static Tolerance exact() {
        return new Exact();
    }

    static Tolerance ofSamples(Evaluation stored) {
        return new OfSamples(stored);
    }

    /** The same engine. */
    record Exact() implements Tolerance {
        private static final double NEAR = 1e-9;

        @Override
        public boolean allows(Difference.Change change) {
            return difference(change)
                    .map(gap -> gap <= NEAR * Math.max(1, Math.abs(stored(change))))
                    .orElse(false);
        }
    }

    /**
     * Another engine.
     *
     * @param evaluation the stored one, whose spreads give the standard errors
     */
    record OfSamples(Evaluation evaluation) implements Tolerance {
        private static final double ERRORS = 4 * Math.sqrt(2);
        /** Width of a central 90 % interval in standard deviations of a normal. */
        private static final double WIDTH = 3.29;

        private static final Pattern SCORE = Pattern.compile("/options/(\\d+)/score/expected");
        private static final Pattern CELL = Pattern.compile("/options/(\\d+)/cells/(\\d+)/value");
        private static final Pattern SHARE = Pattern.compile(
                "/options/\\d+/score/(first|beats_leader|first_on_known)|/shares/\\d+/share|/known/first");
        private static final Pattern LEADER = Pattern.compile("/answer/leader");

        @Override
        public boolean allows(Difference.Change change) {
            Optional<Double> gap = difference(change);
            Matcher score = SCORE.matcher(change.pointer());
            if (score.matches() && gap.isPresent()) {
                Option.Score own = option(score).score();
                return gap.get() <= ofSpread(own.high() - own.low());
            }
            Matcher cell = CELL.matcher(change.pointer());
            if (cell.matches() && gap.isPresent()) {
                Option.OptionCell own = option(cell).cells().get(Integer.parseInt(cell.group(2)));
                return gap.get() <= ofSpread(own.valueHigh() - own.valueLow());
            }
            if (SHARE.matcher(change.pointer()).matches() && gap.isPresent()) {
                return gap.get() <= ofShare(stored(change));
            }
            return !LEADER.matcher(change.pointer()).matches();
        }

        private Option option(Matcher pointer) {
            return evaluation.options().get(Integer.parseInt(pointer.group(1)));
        }

        private double ofSpread(double width) {
            return ERRORS * width / WIDTH / Math.sqrt(evaluation.settings().samples());
        }

        private double ofShare(double share) {
            double samples = evaluation.settings().samples();
            return ERRORS * Math.max(Math.sqrt(share * (1 - share) / samples), 1 / samples);
        }
    }

    private static double stored(Difference.Change change) {
        return change.before().map(JsonNode::doubleValue).orElse(0.0);
    }

    private static Optional<Double> difference(Difference.Change change) {
        boolean numbers = change.before().map(JsonNode::isNumber).orElse(false)
                && change.after().map(JsonNode::isNumber).orElse(false);
        return numbers
                ? Optional.of(Math.abs(change.before().get().doubleValue()
                        - change.after().get().doubleValue()))
                : Optional.empty();
    }
}
