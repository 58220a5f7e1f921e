package dev.touchstone.evaluation.coverage;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.analysis.Watch;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.StandardNormal;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * What one claim alone would have to say for another candidate to lead. Everything that the claim feeds moves with it: it is
 * pooled again with the other claims, which stay, and everything is scored again on the same random numbers.
 *
 * <p>Where the lead changes its sign is looked for outwards in steps of a factor, up and down alike, to {@link #FARTHEST}
 * times and to as small a part; then between the last two steps by false position with halved ends (Illinois; Dowell &amp;
 * Jarratt 1971) until leader and challenger tie within {@link #TIE}. Where a must-have puts the leader out or lets another
 * one in, the two do not tie: then the turn is about the number at which that happens.
 *
 * @param flips one a claim, the greatest stake first
 * @param level whether another one is level with the leader already: then nothing is asked, since any move turns it
 * @param left how many claims were not asked, since number or time did not suffice, or they say no number above 0
 */
public record ClaimFlips(List<ClaimFlip> flips, boolean level, int left) {
    /** Most claims that are asked. */
    public static final int MOST = 12;

    /** Most time for all of them together. */
    public static final Duration LONGEST = Duration.ofSeconds(12);

    /** So many times larger or smaller a number is tried. */
    public static final double FARTHEST = 100;

    /** Scores that are nearer tie. */
    static final double TIE = 1e-9;

    private static final double[] STEPS = {1.5, 4, 20, FARTHEST};
    private static final int TRIES = 60;
    private static final double CLOSE = 1e-12;

    /** Copies the list. */
    public ClaimFlips {
        flips = List.copyOf(flips);
    }

    /**
     * A claim.
     *
     * @param claim id in the scenario
     * @param number the drawn quantity with the greatest stake that it counts in
     * @param now what it says
     * @param unit of {@code now} and {@code to}, as the claim states it
     * @param to what it would have to say, everything else staying; absent where nothing up to {@link #FARTHEST} times as
     *     large or as small does it
     * @param sds how far the median of the quantity then is from what is known now, in standard deviations of a normal
     *     score; absent with {@code to}, and where none can be told: of a number that is exact or only bounded, and beyond
     *     all that is thought possible
     * @param takesOver who then leads
     */
    public record ClaimFlip(
            String claim,
            String number,
            double now,
            String unit,
            OptionalDouble to,
            OptionalDouble sds,
            Optional<String> takesOver) {}

    /**
     * Asks them.
     *
     * @param scenario whose claims were counted
     * @param again the evaluation of the same scenario with other claims
     * @param over once true no further one is asked
     */
    public static ClaimFlips of(
            Evaluation evaluation, Scenario scenario, Function<List<Claim>, Evaluation> again, Watch over) {
        Map<String, String> claims = RivalClaims.of(evaluation, scenario);
        if (isLevel(evaluation)) {
            return new ClaimFlips(List.of(), true, claims.size());
        }
        List<ClaimFlip> flips = new ArrayList<>();
        for (Map.Entry<String, String> each : claims.entrySet()) {
            Claim claim = scenario.claims().stream()
                    .filter(one -> one.id().equals(each.getKey()))
                    .findFirst()
                    .orElseThrow();
            if (claim.value().filter(value -> value > 0).isEmpty()) {
                continue;
            }
            if (flips.size() == MOST || over.cancelled()) {
                break;
            }
            try {
                Search search =
                        new Search(evaluation, value -> again.apply(with(scenario.claims(), claim.id(), value)));
                flips.add(search.flip(claim, each.getValue()));
                over.done((double) flips.size() / Math.min(MOST, claims.size()));
            } catch (CancellationException stopped) {
                break;
            }
        }
        return new ClaimFlips(flips, false, claims.size() - flips.size());
    }

    private static boolean isLevel(Evaluation evaluation) {
        double[] scores = evaluation.options().stream()
                .filter(option -> option.score().rank().isPresent())
                .mapToDouble(option -> -option.score().expected())
                .sorted()
                .toArray();
        return scores.length > 1 && scores[1] - scores[0] <= TIE;
    }

    private static List<Claim> with(List<Claim> claims, String id, double value) {
        return claims.stream()
                .map(claim -> claim.id().equals(id)
                        ? ClaimBuilder.builder(claim).value(Optional.of(value)).build()
                        : claim)
                .toList();
    }

    /** A value that was tried, and how far the leader is then ahead of the best of the others. */
    private record Tried(double value, Evaluation evaluation, double lead) {}

    /** @param again the evaluation when the claim says another value */
    private record Search(Evaluation evaluation, DoubleFunction<Evaluation> again) {
        ClaimFlip flip(Claim claim, String number) {
            double now = claim.value().orElseThrow();
            Optional<Tried> turn = leader().flatMap(leader -> nearest(now));
            return new ClaimFlip(
                    claim.id(),
                    number,
                    now,
                    claim.unit(),
                    turn.map(tried -> OptionalDouble.of(tried.value())).orElse(OptionalDouble.empty()),
                    turn.map(tried -> sds(number, tried.evaluation())).orElse(OptionalDouble.empty()),
                    turn.flatMap(tried -> best(tried.evaluation())).map(Option::id));
        }

        private Optional<String> leader() {
            return evaluation.answer().leader();
        }

        private Optional<Tried> nearest(double now) {
            Tried up = new Tried(now, evaluation, lead(evaluation));
            Tried down = up;
            for (double step : STEPS) {
                Tried above = at(now * step);
                Tried below = at(now / step);
                List<Tried> turns = new ArrayList<>();
                if (above.lead() < -TIE) {
                    turns.add(closeIn(up, above));
                }
                if (below.lead() < -TIE) {
                    turns.add(closeIn(down, below));
                }
                if (!turns.isEmpty()) {
                    Tried first = turns.getFirst();
                    Tried last = turns.getLast();
                    return Optional.of(first.value() / now <= now / last.value() ? first : last);
                }
                up = above;
                down = below;
            }
            return Optional.empty();
        }

        private Tried at(double value) {
            Evaluation tried = again.apply(value);
            return new Tried(value, tried, lead(tried));
        }

        private double lead(Evaluation tried) {
            Option.Score leading =
                    tried.option(leader().orElseThrow()).orElseThrow().score();
            return leading.rank().isEmpty()
                    ? Double.NEGATIVE_INFINITY
                    : best(tried)
                            .map(other -> leading.expected() - other.score().expected())
                            .orElse(Double.POSITIVE_INFINITY);
        }

        /** The best of those that are ranked, but the leader. */
        private Optional<Option> best(Evaluation tried) {
            return tried.options().stream()
                    .filter(option ->
                            option.score().rank().isPresent() && !option.id().equals(leader().orElseThrow()))
                    .max((one, other) ->
                            Double.compare(one.score().expected(), other.score().expected()));
        }

        /** On the logarithm of the value. An end that stays a second time counts half, so that both ends come nearer. */
        private Tried closeIn(Tried ahead, Tried behind) {
            Tried other = behind;
            double above = ahead.lead();
            double below = other.lead();
            double last = 0;
            double from = Math.log(ahead.value());
            double to = Math.log(other.value());
            for (int attempt = 0; attempt < TRIES && Math.abs(to - from) > CLOSE; attempt++) {
                double share = Double.isFinite(above) && Double.isFinite(below) ? above / (above - below) : 0.5;
                Tried middle = at(Math.exp(from + share * (to - from)));
                if (Math.abs(middle.lead()) <= TIE) {
                    return middle;
                }
                boolean stays = middle.lead() * last > 0;
                if (middle.lead() > 0) {
                    from = Math.log(middle.value());
                    above = middle.lead();
                    below = stays ? below / 2 : below;
                } else {
                    other = middle;
                    to = Math.log(middle.value());
                    below = middle.lead();
                    above = stays ? above / 2 : above;
                }
                last = middle.lead();
            }
            return other;
        }

        private OptionalDouble sds(String number, Evaluation turned) {
            Optional<Distribution> then = known(turned, number);
            return known(evaluation, number)
                    .filter(now -> !(now instanceof Distribution.Exact))
                    .flatMap(now -> then.map(moved -> now.cumulative(moved.quantile(0.5))))
                    .filter(below -> below > 0 && below < 1)
                    .map(below -> OptionalDouble.of(StandardNormal.quantile(below)))
                    .orElse(OptionalDouble.empty());
        }

        private static Optional<Distribution> known(Evaluation evaluation, String number) {
            return evaluation
                    .drawn(number)
                    .flatMap(Drawn::knowledge)
                    .filter(Knowledge.Known.class::isInstance)
                    .map(known -> ((Knowledge.Known) known).distribution());
        }
    }
}
