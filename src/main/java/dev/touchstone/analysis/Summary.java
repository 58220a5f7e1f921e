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
import java.util.function.IntToDoubleFunction;

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
    private final double[] drawn;
    private final double[] deviation;
    private final List<Integer> order;
    private final Places places;

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
        this.drawn = new double[candidates];
        this.deviation = new double[candidates];
        for (int i = 0; i < candidates; i++) {
            for (int j = 0; j < weights[i].length; j++) {
                expected[i] += weights[i][j] * means.value(i, j);
            }
            drawn[i] = Arrays.stream(scores[i]).sum() / n;
            deviation[i] = deviation(scores[i], drawn[i]);
        }
        this.order = order();
        this.places = new Places(scores, order);
    }

    private Candidate candidate(int i) {
        return model.candidates().get(i);
    }

    private boolean competes(int i) {
        return candidate(i).standing() == Standing.IN;
    }

    /** Those that compete: the greatest expected score first, equal ones by id. */
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
        Optional<Integer> leader = firstOf(order);
        Optional<Integer> proven =
                firstOf(order.stream().filter(i -> !candidate(i).unproven()).toList());
        List<Integer> contenders =
                order.stream().filter(i -> contends(i, leader.orElseThrow())).toList();
        double best = places.expectedBest(contenders);
        List<Integer> will = contenders.stream()
                .filter(i -> !candidate(i).unproven() && best - drawn[i] < model.eitherBound())
                .toList();
        Verdict verdict = leader.map(top -> Verdict.of(
                        places.first(top),
                        candidate(top).unproven(),
                        will.stream().anyMatch(i -> !i.equals(top))))
                .orElse(Verdict.OPEN);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            scored.add(scored(i, leader, contenders.contains(i), best));
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
                leader.map(top -> OptionalDouble.of(best - drawn[top])).orElse(OptionalDouble.empty()),
                List.copyOf(scored),
                details.dominances(),
                slotShares(),
                rankShares(),
                constantMeasures());
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

    /** May still beat the leader: in more than a tenth of the samples, ties counted half. */
    private boolean contends(int i, int leader) {
        return i == leader || places.above(i, leader) + places.level(i, leader) / 2 > CONTENDS;
    }

    private double deviation(double[] sample, double mean) {
        double squares = 0;
        for (double x : sample) {
            squares += (x - mean) * (x - mean);
        }
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
    }

    private Scored scored(int i, Optional<Integer> leader, boolean contender, double best) {
        List<ScoredCell> cells = new ArrayList<>();
        double worstCase = 0;
        double bestCase = 0;
        for (int j = 0; j < model.measures().size(); j++) {
            cells.add(cell(i, j));
            worstCase += weights[i][j] * means.atWorst(i, j);
            bestCase += weights[i][j] * means.atBest(i, j);
        }
        Quantiles quantiles = Quantiles.of(scores[i], n);
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
                places.first(i),
                places.firstError(i),
                against(leader, top -> places.above(i, top)),
                against(leader, top -> i == top ? 0 : places.level(i, top)),
                leader.filter(top -> i != top).map(top -> gap(i, top)),
                contender,
                competes(i) ? OptionalDouble.of(best - drawn[i]) : OptionalDouble.empty(),
                List.copyOf(cells));
    }

    private Quantiles gap(int i, int top) {
        double[] gap = new double[n];
        for (int s = 0; s < n; s++) {
            gap[s] = scores[i][s] - scores[top][s];
        }
        return Quantiles.of(gap, n);
    }

    private static OptionalDouble against(Optional<Integer> leader, IntToDoubleFunction share) {
        return leader.map(top -> OptionalDouble.of(share.applyAsDouble(top))).orElse(OptionalDouble.empty());
    }

    private int rank(int i) {
        return 1
                + (int) order.stream()
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
        for (int i : order) {
            candidate(i)
                    .parts()
                    .forEach((slot, technology) -> shares.computeIfAbsent(slot, fresh -> new TreeMap<>())
                            .merge(technology, places.first(i), Double::sum));
        }
        shares.replaceAll((slot, byTechnology) -> Collections.unmodifiableMap(byTechnology));
        return Collections.unmodifiableMap(shares);
    }

    private Map<String, List<Double>> rankShares() {
        if (order.size() > Simulation.MAX_RANKED) {
            return Map.of();
        }
        double[][] shares = places.ranks(order);
        Map<String, List<Double>> byId = new LinkedHashMap<>();
        for (int k = 0; k < shares.length; k++) {
            byId.put(id(order.get(k)), Arrays.stream(shares[k]).boxed().toList());
        }
        return Collections.unmodifiableMap(byId);
    }

    private List<String> constantMeasures() {
        List<String> constant = new ArrayList<>();
        for (int j = 0; j < model.measures().size() && order.size() > 1; j++) {
            int measure = j;
            double[] values = order.stream()
                    .filter(i -> means.applies(i, measure))
                    .mapToDouble(i -> means.drawn(i, measure))
                    .sorted()
                    .toArray();
            if (values.length == order.size() && values[values.length - 1] - values[0] <= TIE) {
                constant.add(model.measures().get(j).id());
            }
        }
        return constant;
    }
}
