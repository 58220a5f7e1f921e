package dev.touchstone.api.analyses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.Settings;
import dev.touchstone.api.analyses.AnalysisRequest.CriterionRequest;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.matrix.MatrixQuestion;
import dev.touchstone.evaluation.matrix.MatrixQuestion.CellEntry;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Column;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Joint;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Part;
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
        JointReader together = new JointReader(request.alternatives().size(), criteria.size());
        List<List<Optional<CellEntry>>> cells = cells(together);
        List<Joint> joint =
                request.jointNormal().map(together::varying).orElseGet(() -> together.groups(request.joint(), cells));
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

    /** Refuses a field that says nothing for what is asked. */
    static void unused(String pointer, String kind, boolean given) {
        if (given) {
            throw Problem.invalid(pointer, "analysis.field-unused", Map.of("kind", Problem.quoted(kind)))
                    .exception();
        }
    }

    /** A number that the kind needs. */
    static double needed(String pointer, Optional<Double> number) {
        return number.orElseThrow(
                () -> Problem.invalid(pointer, "field.missing", Map.of()).exception());
    }

    private List<List<Optional<CellEntry>>> cells(JointReader joint) {
        boolean some = request.cells() != null && !request.cells().isNull();
        if (some == request.jointNormal().isPresent()) {
            throw Problem.invalid("/cells", "analysis.cells-or-joint", Map.of()).exception();
        }
        if (request.jointNormal().isPresent() && !request.joint().isEmpty()) {
            throw Problem.invalid("/joint", "analysis.joint-or-normal", Map.of())
                    .exception();
        }
        return some
                ? new CellReader(
                                request.alternatives().size(),
                                request.criteria().size())
                        .read(request.cells())
                : joint.cells(request.jointNormal().orElseThrow());
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
