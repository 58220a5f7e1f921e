package dev.touchstone.evaluation.matrix;

import dev.touchstone.analysis.Axis;
import dev.touchstone.analysis.Block;
import dev.touchstone.analysis.Candidate;
import dev.touchstone.analysis.Cell;
import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.JointDistribution;
import dev.touchstone.analysis.JointSamples;
import dev.touchstone.analysis.Knowledge;
import dev.touchstone.analysis.KnownOrder;
import dev.touchstone.analysis.Measure;
import dev.touchstone.analysis.Standing;
import dev.touchstone.analysis.ValueFunction;
import dev.touchstone.analysis.Variable;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.ModelProblems;
import dev.touchstone.evaluation.matrix.MatrixQuestion.CellEntry;
import dev.touchstone.evaluation.matrix.MatrixQuestion.ColumnValue;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The engine's model of a table: each cell a quantity of its own, the unknown ones of a row under one owner. */
final class MatrixModel {
    /** What a place in an order is worth: the u that is drawn for it. */
    private static final ValueFunction OF_ORDER = ValueFunction.linear(0, 1);

    /** Of an unbounded number: what lies further out is not met, in 10^15 draws once. */
    private static final double RAREST = 0x1p-53;

    private final MatrixQuestion question;
    private final List<Integer> ordinal;
    private final List<Variable> variables = new ArrayList<>();
    private final Map<Integer, List<Integer>> columnsOfSamples = new LinkedHashMap<>();
    private final Map<Integer, List<Double>> samples = new LinkedHashMap<>();

    private MatrixModel(MatrixQuestion question) {
        this.question = question;
        this.ordinal = question.ordinalCriteria();
    }

    /**
     * The model.
     *
     * @param weights one a criterion
     * @throws dev.touchstone.base.ProblemException INVALID with the field of the question, TOO_MUCH
     */
    static DecisionModel of(MatrixQuestion question, List<Double> weights) {
        return new MatrixModel(question).model(weights);
    }

    /** The id of the quantity in a cell. */
    static String id(int alternative, int criterion) {
        return alternative + "/" + criterion;
    }

    private DecisionModel model(List<Double> weights) {
        needValues();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < question.alternatives().size(); i++) {
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < question.criteria().size(); j++) {
                ColumnValue value = value(j);
                cells.add(Cell.direct(value.function(), variables.size()));
                variables.add(new Variable(id(i, j), String.valueOf(i), knowledge(i, j, value)));
            }
            candidates.add(new Candidate(question.alternatives().get(i), Map.of(), Standing.IN, false, cells));
        }
        List<Measure> measures = new ArrayList<>();
        for (int j = 0; j < question.criteria().size(); j++) {
            measures.add(new Measure(question.criteria().get(j).id(), "", weights.get(j)));
        }
        JointDistribution joint =
                ModelProblems.within("/joint", () -> new JointDistribution(variables, blocks(), tables(), orders()));
        return ModelProblems.within(
                "",
                () -> new DecisionModel(
                        measures, joint, candidates, question.rho(), DecisionModel.DEFAULT_EITHER_BOUND));
    }

    private ColumnValue value(int j) {
        return ordinal.contains(j)
                ? new ColumnValue(OF_ORDER, false)
                : question.criteria().get(j).value().orElseThrow();
    }

    private void needValues() {
        List<Fault> missing = new ArrayList<>();
        for (int j = 0; j < question.criteria().size(); j++) {
            if (question.criteria().get(j).value().isEmpty() && !ordinal.contains(j)) {
                missing.add(Fault.at("/criteria/" + j + "/value", "analysis.value-missing"));
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing).exception();
        }
    }

    private Knowledge knowledge(int i, int j, ColumnValue value) {
        ValueFunction function = value.function();
        Optional<CellEntry> entry = question.cells().get(i).get(j);
        if (entry.isEmpty()) {
            return new Knowledge.Unknown(function.worst(), function.best());
        }
        Distribution known = switch (entry.get()) {
            case CellEntry.Known given -> given.distribution();
            case CellEntry.Samples given -> {
                columnsOfSamples
                        .computeIfAbsent(given.values().size(), fresh -> new ArrayList<>())
                        .add(variables.size());
                samples.put(variables.size(), given.values());
                yield Distribution.Empirical.ofSamples(given.values());
            }
            case CellEntry.Ranked given -> new Distribution.Uniform(0, 1);
        };
        if (value.rejects() && reachesBeyond(function, known)) {
            throw Problem.invalid(
                            "/cells/" + i + "/" + j,
                            "analysis.outside",
                            Map.of("worst", function.worst(), "best", function.best()))
                    .exception();
        }
        if (function.extrapolates()) {
            extrapolated("/cells/" + i + "/" + j, function, known);
        }
        return new Knowledge.Known(known);
    }

    /** Refuses what a line that goes on would value at no number, or at one that drowns all others. */
    private static void extrapolated(String at, ValueFunction function, Distribution known) {
        for (double end : List.of(known.quantile(RAREST), known.quantile(1 - RAREST))) {
            if (end <= 0 && function.axis() == Axis.LOG) {
                throw Problem.invalid(at, "analysis.extrapolated-log", Map.of("value", end))
                        .exception();
            }
            if (!(Math.abs(function.value(end)) <= ValueFunction.FARTHEST)) {
                throw Problem.invalid(
                                at, "analysis.extrapolated-far", Map.of("value", end, "most", ValueFunction.FARTHEST))
                        .exception();
            }
        }
    }

    private static boolean reachesBeyond(ValueFunction function, Distribution known) {
        return List.of(known.quantile(0), known.quantile(1)).stream()
                .anyMatch(x -> function.beyondWorst(x) || function.beyondBest(x));
    }

    /** The correlation of a cell of which nothing is known says nothing. */
    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (MatrixQuestion.Joint joint : question.joint()) {
            List<Integer> known = IntStream.range(0, joint.cells().size())
                    .filter(k -> question.cell(joint.cells().get(k)).isPresent())
                    .boxed()
                    .toList();
            if (known.size() < 2) {
                continue;
            }
            List<List<Double>> correlation = known.stream()
                    .map(i ->
                            known.stream().map(joint.correlation().get(i)::get).toList())
                    .toList();
            try {
                blocks.add(new Block(
                        known.stream()
                                .map(joint.cells()::get)
                                .map(this::position)
                                .toList(),
                        correlation));
            } catch (InvalidModel indefinite) {
                // Groups with one correlation are bounded where they are read: only a matrix that was sent can be.
                throw Problem.invalid("/joint_normal/covariance", "analysis.covariance-indefinite", Map.of())
                        .exception();
            }
        }
        return blocks;
    }

    private int position(Place place) {
        return place.alternative() * question.criteria().size() + place.criterion();
    }

    /** Of each ordinal criterion, the places of the alternatives that have one. */
    private List<KnownOrder> orders() {
        List<KnownOrder> orders = new ArrayList<>();
        for (int j : ordinal) {
            List<Integer> members = new ArrayList<>();
            List<Integer> ranks = new ArrayList<>();
            for (int i = 0; i < question.alternatives().size(); i++) {
                if (question.cells().get(i).get(j).orElse(null) instanceof CellEntry.Ranked(int rank)) {
                    members.add(position(new Place(i, j)));
                    ranks.add(rank);
                }
            }
            orders.add(new KnownOrder(members, ranks));
        }
        return orders;
    }

    private List<JointSamples> tables() {
        return columnsOfSamples.values().stream()
                .map(columns -> JointSamples.of(
                        columns, columns.stream().map(samples::get).toList()))
                .toList();
    }
}
