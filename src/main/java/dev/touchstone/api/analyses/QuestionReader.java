package dev.touchstone.api.analyses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.Settings;
import dev.touchstone.api.analyses.AnalysisRequest.CriterionRequest;
import dev.touchstone.api.analyses.AnalysisRequest.JointRequest;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.matrix.MatrixQuestion;
import dev.touchstone.evaluation.matrix.MatrixQuestion.CellEntry;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Column;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Joint;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Part;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From a request to the question that the engine is asked; what does not fit is refused by its pointer. */
final class QuestionReader {
    /** Most rows and columns. */
    private static final int MOST_ALTERNATIVES = 1_000;

    private static final int MOST_CRITERIA = 100;
    private static final int LONGEST_NAME = 200;

    /** Cells that are drawn together: their matrix has as many entries as the square of that. */
    private static final int MOST_TOGETHER = 500;

    private static final int MOST_JOINED = 2_000;

    private final AnalysisRequest request;

    QuestionReader(AnalysisRequest request) {
        this.request = request;
    }

    MatrixQuestion question() {
        names("/alternatives", request.alternatives(), MOST_ALTERNATIVES);
        names("/criteria", request.criteria().stream().map(CriterionRequest::id).toList(), MOST_CRITERIA);
        List<Column> criteria = new ArrayList<>();
        for (int j = 0; j < request.criteria().size(); j++) {
            criteria.add(
                    CriterionReader.read("/criteria/" + j, request.criteria().get(j)));
        }
        List<Joint> joint = new ArrayList<>();
        List<List<Optional<CellEntry>>> cells = cells(joint);
        OrdinalCriteria.check(criteria, cells, joint);
        List<String> ids = request.criteria().stream().map(CriterionRequest::id).toList();
        Optional<AnalysisRequest.SimulationRequest> simulation = request.simulation();
        return new MatrixQuestion(
                List.copyOf(request.alternatives()),
                criteria,
                cells,
                joint,
                new WeightsReader(ids).read(request.weights()),
                new WeightSetsReader(ids).read(request.weightSets()),
                MethodReader.read(request.methods(), criteria.size()),
                request.rho().orElse(DecisionModel.DEFAULT_RHO),
                simulation.flatMap(AnalysisRequest.SimulationRequest::samples).orElse(Settings.DEFAULT_SAMPLES),
                simulation
                        .flatMap(AnalysisRequest.SimulationRequest::seed)
                        .orElse(dev.touchstone.evaluation.Settings.USUAL_SEED),
                parts());
    }

    private static void names(String at, List<String> names, int most) {
        if (names.isEmpty()) {
            throw Problem.invalid(at, "model.empty", Map.of()).exception();
        }
        atMost(at, names.size(), most);
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < names.size(); k++) {
            String name = names.get(k);
            String pointer = at + "/" + k + (at.equals("/criteria") ? "/id" : "");
            name(pointer, name);
            if (!seen.add(name)) {
                throw Problem.invalid(pointer, "id.taken", Map.of("value", Problem.quoted(name)))
                        .exception();
            }
        }
    }

    /** A text of at most 200 characters that is not blank. */
    static void name(String pointer, String name) {
        if (name == null || name.isBlank()) {
            throw Problem.invalid(pointer, "blank", Map.of()).exception();
        }
        if (name.length() > LONGEST_NAME) {
            throw Problem.invalid(pointer, "too-long", Map.of("max", LONGEST_NAME, "length", name.length()))
                    .exception();
        }
    }

    private Set<Part> parts() {
        if (request.include().isEmpty()) {
            return request.methods().isEmpty() ? EnumSet.of(Part.SCORE) : EnumSet.of(Part.METHODS);
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (int k = 0; k < request.include().size(); k++) {
            parts.add(word("/include/" + k, request.include().get(k), Part.class));
        }
        return parts;
    }

    /** A word of an enum in small letters; refused with the words that there are. */
    static <E extends Enum<E>> E word(String pointer, String given, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .orElseThrow(() -> notOneOf(
                        pointer,
                        given,
                        Arrays.stream(type.getEnumConstants())
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new)));
    }

    static RuntimeException notOneOf(String pointer, String given, String... expected) {
        return Problem.invalid(
                        pointer,
                        "word.not-one-of",
                        Map.of("value", Problem.quoted(String.valueOf(given)), "expected", String.join(", ", expected)))
                .exception();
    }

    /** A number that the kind needs. */
    static double needed(String pointer, Optional<Double> number) {
        return number.orElseThrow(
                () -> Problem.invalid(pointer, "field.missing", Map.of()).exception());
    }

    private List<List<Optional<CellEntry>>> cells(List<Joint> joint) {
        boolean some = request.cells() != null && !request.cells().isNull();
        if (some == request.jointNormal().isPresent()) {
            throw Problem.invalid("/cells", "analysis.cells-or-joint", Map.of()).exception();
        }
        if (!some) {
            return normal(request.jointNormal().orElseThrow(), joint);
        }
        int joined = 0;
        for (int b = 0; b < request.joint().size(); b++) {
            int together = request.joint().get(b).cells().size();
            joined += together;
            atMost("/joint/" + b + "/cells", together, MOST_TOGETHER);
            atMost("/joint", joined, MOST_JOINED);
            joint.add(joint("/joint/" + b, request.joint().get(b)));
        }
        return new CellReader(request.alternatives().size(), request.criteria().size()).read(request.cells());
    }

    /** Equal correlation between all pairs. */
    private Joint joint(String at, JointRequest given) {
        List<Place> places = new ArrayList<>();
        for (int k = 0; k < given.cells().size(); k++) {
            List<Integer> place = given.cells().get(k);
            boolean inside = place.size() == 2
                    && place.get(0) >= 0
                    && place.get(0) < request.alternatives().size()
                    && place.get(1) >= 0
                    && place.get(1) < request.criteria().size();
            if (!inside) {
                throw Problem.invalid(at + "/cells/" + k, "model.unknown-reference", Map.of("value", place.toString()))
                        .exception();
            }
            places.add(new Place(place.get(0), place.get(1)));
        }
        double correlation = needed(at + "/correlation", given.correlation());
        List<List<Double>> matrix = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            List<Double> row = new ArrayList<>();
            for (int k = 0; k < places.size(); k++) {
                row.add(i == k ? 1 : correlation);
            }
            matrix.add(row);
        }
        return new Joint(places, matrix);
    }

    private List<List<Optional<CellEntry>>> normal(AnalysisRequest.JointNormal given, List<Joint> joint) {
        int criteria = request.criteria().size();
        int size = request.alternatives().size() * criteria;
        atMost("/joint_normal/mean", size, MOST_TOGETHER);
        length("/joint_normal/mean", size, given.mean().size());
        length("/joint_normal/covariance", size, given.covariance().size());
        double[] sds = new double[size];
        List<Integer> varying = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            length(
                    "/joint_normal/covariance/" + k,
                    size,
                    given.covariance().get(k).size());
            double variance = given.covariance().get(k).get(k);
            if (!(variance >= 0 && Double.isFinite(variance))) {
                throw Problem.invalid(
                                "/joint_normal/covariance/" + k + "/" + k, "model.negative", Map.of("value", variance))
                        .exception();
            }
            sds[k] = Math.sqrt(variance);
            if (variance > 0) {
                varying.add(k);
            }
        }
        if (varying.size() > 1) {
            List<List<Double>> correlation = varying.stream()
                    .map(i -> varying.stream()
                            .map(k -> i.equals(k)
                                    ? 1.0
                                    : given.covariance().get(i).get(k) / (sds[i] * sds[k]))
                            .toList())
                    .toList();
            joint.add(new Joint(
                    varying.stream()
                            .map(k -> new Place(k / criteria, k % criteria))
                            .toList(),
                    correlation));
        }
        List<List<Optional<CellEntry>>> cells = new ArrayList<>();
        for (int i = 0; i < request.alternatives().size(); i++) {
            List<Optional<CellEntry>> row = new ArrayList<>();
            for (int j = 0; j < criteria; j++) {
                int k = i * criteria + j;
                double mean = given.mean().get(k);
                row.add(Optional.of(new CellEntry.Known(
                        sds[k] == 0 ? new Distribution.Exact(mean) : new Distribution.Normal(mean, sds[k]))));
            }
            cells.add(row);
        }
        return cells;
    }

    /** Refuses a list that is too long. */
    static void atMost(String pointer, int length, int most) {
        if (length > most) {
            throw Problem.invalid(pointer, "list.too-long", Map.of("length", length, "most", most))
                    .exception();
        }
    }

    static void length(String pointer, int expected, int actual) {
        if (expected != actual) {
            throw Problem.invalid(pointer, "model.wrong-length", Map.of("expected", expected, "actual", actual))
                    .exception();
        }
    }

    /** Whether a node holds a number that a double can. */
    static boolean isNumber(JsonNode node) {
        return node != null && node.isNumber() && Double.isFinite(node.doubleValue());
    }
}
