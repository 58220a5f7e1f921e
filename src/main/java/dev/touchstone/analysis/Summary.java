package dev.touchstone.analysis;

import dev.touchstone.analysis.Outcome.Scored;
import dev.touchstone.analysis.Outcome.ScoredCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** From the scores of all samples under one set of weights to what is said about them. */
final class Summary {
    /** Scores nearer than this are a tie. */
    static final double TIE = 1e-12;

    private static final double CONTENDS = 0.1;

    private final DecisionModel model;
    private final String reading;
    private final Settings settings;
    private final double[][] weights;
    private final double[][] scores;
    private final CellMeans means;
    private final Details details;
    private final int n;
    private final double[] expected;
    private final double[] deviation;
    private final double[] first;
    private final double[] firstError;

    Summary(
            DecisionModel model,
            String reading,
            Settings settings,
            double[][] weights,
            double[][] scores,
            CellMeans means,
            Details details) {
        this.model = model;
        this.reading = reading;
        this.settings = settings;
        this.weights = weights;
        this.scores = scores;
        this.means = means;
        this.details = details;
        this.n = settings.samples();
        int candidates = model.candidates().size();
        this.expected = new double[candidates];
        this.deviation = new double[candidates];
        this.first = new double[candidates];
        this.firstError = new double[candidates];
        for (int i = 0; i < candidates; i++) {
            expected[i] = Arrays.stream(scores[i]).sum() / n;
            deviation[i] = deviation(scores[i], expected[i]);
        }
        countFirst();
    }

    private Candidate candidate(int i) {
        return model.candidates().get(i);
    }

    private boolean competes(int i) {
        return candidate(i).standing() == Standing.IN;
    }

    /** Those that compete: the greatest expected score first, ties by proven, then by id. */
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            if (competes(i)) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> -expected[i])
                .thenComparing(i -> candidate(i).id()));
        return order;
    }

    Outcome outcome() {
        List<Integer> order = order();
        Optional<Integer> leader = firstOf(order);
        Optional<Integer> proven =
                firstOf(order.stream().filter(i -> !candidate(i).unproven()).toList());
        double[] beats = new double[expected.length];
        double[] ties = new double[expected.length];
        leader.ifPresent(top -> duel(top, beats, ties));
        List<Integer> contenders = order.stream()
                .filter(i -> i.equals(leader.orElseThrow()) || beats[i] + ties[i] / 2 > CONTENDS)
                .toList();
        double best = expectedBest(contenders);
        List<Integer> will = contenders.stream()
                .filter(i -> !candidate(i).unproven() && best - expected[i] < model.eitherBound())
                .toList();
        Verdict verdict = leader.map(top -> Verdict.of(
                        first[top], candidate(top).unproven(), will.stream().anyMatch(i -> !i.equals(top))))
                .orElse(Verdict.OPEN);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            scored.add(scored(i, leader.isPresent(), beats[i], ties[i], contenders.contains(i), best));
        }
        return new Outcome(
                Engine.VERSION,
                reading,
                n,
                details.samples(),
                settings.seed().value(),
                verdict,
                leader.map(this::id),
                proven.map(this::id),
                contenders.stream().map(this::id).toList(),
                verdict == Verdict.EITHER ? will.stream().map(this::id).toList() : List.of(),
                leader.map(top -> OptionalDouble.of(best - expected[top])).orElse(OptionalDouble.empty()),
                List.copyOf(scored),
                details.dominances(),
                slotShares(),
                rankShares(order),
                constantMeasures(order));
    }

    private String id(int i) {
        return candidate(i).id();
    }

    /** The first of an ordered list; of exact ties with it a proven one, then the first by id. */
    private Optional<Integer> firstOf(List<Integer> order) {
        return order.stream()
                .filter(i -> expected[i] >= expected[order.getFirst()] - TIE)
                .min(Comparator.<Integer, Boolean>comparing(i -> candidate(i).unproven())
                        .thenComparing(this::id));
    }

    /** P(first) with its error: in each sample those within a tie of the best share it equally. */
    private void countFirst() {
        double[] best = best(competing());
        int[] sharers = new int[n];
        for (int i : competing()) {
            for (int s = 0; s < n; s++) {
                sharers[s] += scores[i][s] >= best[s] - TIE ? 1 : 0;
            }
        }
        for (int i : competing()) {
            double sum = 0;
            double squares = 0;
            for (int s = 0; s < n; s++) {
                double share = scores[i][s] >= best[s] - TIE ? 1.0 / sharers[s] : 0;
                sum += share;
                squares += share * share;
            }
            first[i] = sum / n;
            firstError[i] = Math.sqrt(Math.max(0, squares / n - first[i] * first[i]) / n);
        }
    }

    private List<Integer> competing() {
        List<Integer> competing = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (competes(i)) {
                competing.add(i);
            }
        }
        return competing;
    }

    private double[] best(List<Integer> among) {
        double[] best = new double[n];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int i : among) {
            Fold.MAX.add(scores[i], best, n);
        }
        return best;
    }

    /** E[max over the contenders of V]. */
    private double expectedBest(List<Integer> contenders) {
        return contenders.isEmpty() ? 0 : Arrays.stream(best(contenders)).sum() / n;
    }

    private void duel(int leader, double[] beats, double[] ties) {
        for (int i = 0; i < scores.length; i++) {
            int above = 0;
            int level = 0;
            for (int s = 0; s < n && i != leader; s++) {
                double ahead = scores[i][s] - scores[leader][s];
                above += ahead > TIE ? 1 : 0;
                level += Math.abs(ahead) <= TIE ? 1 : 0;
            }
            beats[i] = (double) above / n;
            ties[i] = (double) level / n;
        }
    }

    private double deviation(double[] sample, double mean) {
        double squares = 0;
        for (double x : sample) {
            squares += (x - mean) * (x - mean);
        }
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
    }

    private Scored scored(int i, boolean led, double beats, double ties, boolean contender, double best) {
        List<ScoredCell> cells = new ArrayList<>();
        double worstCase = 0;
        double bestCase = 0;
        for (int j = 0; j < model.measures().size(); j++) {
            cells.add(cell(i, j));
            worstCase += weights[i][j] * means.atWorst(i, j);
            bestCase += weights[i][j] * means.atBest(i, j);
        }
        Quantiles quantiles = Quantiles.of(scores[i].clone(), n);
        return new Scored(
                id(i),
                candidate(i).standing(),
                candidate(i).unproven(),
                competes(i) ? OptionalInt.of(rank(i)) : OptionalInt.empty(),
                expected[i],
                deviation[i] / Math.sqrt(n),
                quantiles.low(),
                quantiles.high(),
                worstCase,
                bestCase,
                coverage(cells),
                first[i],
                firstError[i],
                led ? OptionalDouble.of(beats) : OptionalDouble.empty(),
                led ? OptionalDouble.of(ties) : OptionalDouble.empty(),
                contender,
                competes(i) ? OptionalDouble.of(best - expected[i]) : OptionalDouble.empty(),
                List.copyOf(cells));
    }

    private int rank(int i) {
        return 1
                + (int) competing().stream()
                        .filter(k -> expected[k] > expected[i] + TIE)
                        .count();
    }

    private static double coverage(List<ScoredCell> cells) {
        int parts = cells.stream().mapToInt(ScoredCell::parts).sum();
        int missing = cells.stream().mapToInt(cell -> cell.missing().size()).sum();
        return parts == 0 ? 0 : 1 - (double) missing / parts;
    }

    private ScoredCell cell(int i, int j) {
        String measure = model.measures().get(j).id();
        if (!means.applies(i, j)) {
            return new ScoredCell(
                    measure, false, 0, 0, 0, 0, 0, new Quantiles(0, 0, 0), Optional.empty(), 0, 0, 0, List.of());
        }
        Details.CellDetail detail = details.cell(i, j);
        List<Integer> variables = candidate(i).cells().get(j).variables();
        List<String> missing = variables.stream()
                .map(model.joint().variables()::get)
                .filter(Variable::missing)
                .map(Variable::id)
                .toList();
        return new ScoredCell(
                measure,
                true,
                weights[i][j],
                means.value(i, j),
                weights[i][j] * means.value(i, j),
                means.atWorst(i, j),
                means.atBest(i, j),
                detail.values(),
                detail.units(),
                detail.beyondWorst(),
                detail.beyondBest(),
                variables.size(),
                missing);
    }

    /** Winners share a sample equally, so a technology's share is the sum of P(first) over the candidates that hold it. */
    private Map<String, Map<String, Double>> slotShares() {
        Map<String, Map<String, Double>> shares = new TreeMap<>();
        for (int i : competing()) {
            candidate(i)
                    .parts()
                    .forEach((slot, technology) -> shares.computeIfAbsent(slot, fresh -> new TreeMap<>())
                            .merge(technology, first[i], Double::sum));
        }
        shares.replaceAll((slot, byTechnology) -> Collections.unmodifiableMap(byTechnology));
        return Collections.unmodifiableMap(shares);
    }

    private Map<String, List<Double>> rankShares(List<Integer> order) {
        if (order.size() > Simulation.MAX_RANKED) {
            return Map.of();
        }
        double[][] shares = new double[order.size()][order.size()];
        Integer[] sorted = new Integer[order.size()];
        for (int s = 0; s < n; s++) {
            int sample = s;
            Arrays.setAll(sorted, k -> k);
            Arrays.sort(sorted, Comparator.comparingDouble(k -> -scores[order.get(k)][sample]));
            shareRanks(sorted, order, sample, shares);
        }
        Map<String, List<Double>> byId = new LinkedHashMap<>();
        for (int k = 0; k < shares.length; k++) {
            byId.put(
                    id(order.get(k)),
                    Arrays.stream(shares[k]).map(x -> x / n).boxed().toList());
        }
        return Collections.unmodifiableMap(byId);
    }

    /** Those that tie share the ranks that they occupy. */
    private void shareRanks(Integer[] sorted, List<Integer> order, int s, double[][] shares) {
        int from = 0;
        while (from < sorted.length) {
            int to = from + 1;
            while (to < sorted.length && scores[order.get(sorted[to])][s] >= scores[order.get(sorted[from])][s] - TIE) {
                to++;
            }
            for (int k = from; k < to; k++) {
                for (int rank = from; rank < to; rank++) {
                    shares[sorted[k]][rank] += 1.0 / (to - from);
                }
            }
            from = to;
        }
    }

    private List<String> constantMeasures(List<Integer> order) {
        List<String> constant = new ArrayList<>();
        for (int j = 0; j < model.measures().size() && order.size() > 1; j++) {
            int measure = j;
            double[] values = order.stream()
                    .filter(i -> means.applies(i, measure))
                    .mapToDouble(i -> means.value(i, measure))
                    .sorted()
                    .toArray();
            if (values.length == order.size() && values[values.length - 1] - values[0] <= TIE) {
                constant.add(model.measures().get(j).id());
            }
        }
        return constant;
    }
}
