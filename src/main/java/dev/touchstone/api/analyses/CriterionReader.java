package dev.touchstone.api.analyses;

import dev.touchstone.analysis.Axis;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.ValueFunction;
import dev.touchstone.analysis.method.Direction;
import dev.touchstone.analysis.method.Preference;
import dev.touchstone.api.analyses.AnalysisRequest.CriterionRequest;
import dev.touchstone.api.analyses.AnalysisRequest.PreferenceRequest;
import dev.touchstone.api.analyses.AnalysisRequest.ValueRequest;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.ModelProblems;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Column;
import dev.touchstone.evaluation.matrix.MatrixQuestion.ColumnValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From a criterion of a request to a column of the question: its direction, what its numbers are worth, and how they are preferred. */
final class CriterionReader {
    private CriterionReader() {}

    /** The criterion at a place of the request. */
    static Column read(String at, CriterionRequest given) {
        Direction direction = QuestionReader.word(at + "/direction", given.direction(), Direction.class);
        Optional<ColumnValue> value = given.value().map(each -> value(at + "/value", each));
        value.ifPresent(each -> along(at + "/value", direction, each.function()));
        given.unit().ifPresent(unit -> QuestionReader.name(at + "/unit", unit));
        return new Column(
                given.id(),
                direction,
                given.weight(),
                value,
                given.preference().map(preference -> preference(at + "/preference", preference)),
                given.unit());
    }

    /** The score would else call good what the methods call bad. */
    private static void along(String at, Direction direction, ValueFunction function) {
        Direction meant = function.worst() < function.best() ? Direction.MAX : Direction.MIN;
        if (meant != direction) {
            throw Problem.invalid(
                            at,
                            "range.against-direction",
                            Map.of(
                                    "worst",
                                    function.worst(),
                                    "best",
                                    function.best(),
                                    "direction",
                                    direction.name().toLowerCase(Locale.ROOT)))
                    .exception();
        }
    }

    private static ColumnValue value(String at, ValueRequest given) {
        ValueFunction function = switch (String.valueOf(given.kind())) {
            case "linear" ->
                ModelProblems.within(
                        at,
                        () -> ValueFunction.linear(
                                QuestionReader.needed(at + "/worst", given.worst()),
                                QuestionReader.needed(at + "/best", given.best())));
            case "identity" -> ValueFunction.linear(0, 1);
            case "piecewise" -> piecewise(at, given);
            default -> throw QuestionReader.notOneOf(at + "/kind", given.kind(), "linear", "piecewise", "identity");
        };
        onlyItsOwn(at, given);
        return switch (given.outside().orElse(given.kind().equals("identity") ? "reject" : "clamp")) {
            case "clamp" -> new ColumnValue(function, false);
            case "reject" -> new ColumnValue(function, true);
            case "extrapolate" -> new ColumnValue(function.extrapolated(), false);
            default ->
                throw QuestionReader.notOneOf(
                        at + "/outside", given.outside().orElse(""), "clamp", "reject", "extrapolate");
        };
    }

    /** What a kind does not read would else seem to have been read. */
    private static void onlyItsOwn(String at, ValueRequest given) {
        Set<String> own = switch (given.kind()) {
            case "linear" -> Set.of("worst", "best");
            case "piecewise" -> Set.of("points", "axis");
            default -> Set.of();
        };
        boolean straight = given.axis().filter("linear"::equals).isPresent();
        QuestionReader.unused(at + "/worst", given.kind(), given.worst().isPresent() && !own.contains("worst"));
        QuestionReader.unused(at + "/best", given.kind(), given.best().isPresent() && !own.contains("best"));
        QuestionReader.unused(at + "/points", given.kind(), !given.points().isEmpty() && !own.contains("points"));
        QuestionReader.unused(
                at + "/axis", given.kind(), given.axis().isPresent() && !straight && !own.contains("axis"));
    }

    /** The first and the last point are worth 0 and 1, in whichever order. */
    private static ValueFunction piecewise(String at, ValueRequest given) {
        List<List<Double>> points = given.points();
        if (points.size() < 2) {
            throw Problem.invalid(at + "/points", "analysis.points", Map.of()).exception();
        }
        for (int k = 0; k < points.size(); k++) {
            if (points.get(k).size() != 2) {
                throw Problem.invalid(at + "/points/" + k, "analysis.points", Map.of())
                        .exception();
            }
        }
        boolean turned = points.getFirst().get(1) > points.getLast().get(1);
        List<List<Double>> rising = turned ? points.reversed() : points;
        if (rising.getFirst().get(1) != 0 || rising.getLast().get(1) != 1) {
            throw Problem.invalid(at + "/points", "analysis.points", Map.of()).exception();
        }
        List<ValueFunction.Point> between = rising.subList(1, rising.size() - 1).stream()
                .map(point -> new ValueFunction.Point(point.get(0), point.get(1)))
                .toList();
        Axis axis = QuestionReader.word(at + "/axis", given.axis().orElse("linear"), Axis.class);
        try {
            return new ValueFunction(
                    rising.getFirst().getFirst(), rising.getLast().getFirst(), axis, between);
        } catch (InvalidModel refused) {
            throw ModelProblems.at(at + asGiven(refused.pointer(), points.size(), turned), refused);
        }
    }

    /** From an end or a point between the ends to the place of the number in the list of points. */
    private static String asGiven(String pointer, int size, boolean turned) {
        String[] steps = pointer.split("/");
        int place = switch (steps[1]) {
            case "worst" -> 0;
            case "best" -> size - 1;
            default -> Integer.parseInt(steps[2]) + 1;
        };
        return "/points/" + (turned ? size - 1 - place : place) + (pointer.endsWith("/value") ? "/1" : "/0");
    }

    private static Preference preference(String at, PreferenceRequest given) {
        return ModelProblems.within(at, () -> switch (String.valueOf(given.shape())) {
            case "usual" -> new Preference.Usual();
            case "u_shape" -> new Preference.UShape(QuestionReader.needed(at + "/q", given.q()));
            case "v_shape" -> new Preference.VShape(QuestionReader.needed(at + "/p", given.p()));
            case "level" ->
                new Preference.Level(
                        QuestionReader.needed(at + "/q", given.q()), QuestionReader.needed(at + "/p", given.p()));
            case "linear" ->
                new Preference.Linear(
                        QuestionReader.needed(at + "/q", given.q()), QuestionReader.needed(at + "/p", given.p()));
            case "gaussian" -> new Preference.Gaussian(QuestionReader.needed(at + "/s", given.s()));
            default ->
                throw QuestionReader.notOneOf(
                        at + "/shape", given.shape(), "usual", "u_shape", "v_shape", "level", "linear", "gaussian");
        });
    }
}
