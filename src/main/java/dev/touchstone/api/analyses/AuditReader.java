package dev.touchstone.api.analyses;

import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.audit.TotalRule;
import dev.touchstone.api.analyses.AuditRequest.OwnScale;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.audit.AuditQuestion;
import dev.touchstone.evaluation.audit.AuditQuestion.Scale;
import dev.touchstone.evaluation.audit.DecimalSign;
import dev.touchstone.evaluation.audit.Orientation;
import dev.touchstone.evaluation.audit.TableFormat;
import dev.touchstone.evaluation.audit.TableHints;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** From a request to the question; what does not fit is refused by its pointer. */
final class AuditReader {
    private static final String AUTO = "auto";

    private AuditReader() {}

    static AuditQuestion question(AuditRequest request) {
        if (request.table() == null) {
            throw Problem.invalid("/table", "field.missing", Map.of()).exception();
        }
        return new AuditQuestion(
                request.table(),
                format(request.format()),
                new TableHints(
                        request.orientation().map(word -> QuestionReader.word("/orientation", word, Orientation.class)),
                        request.weights(),
                        request.totals(),
                        request.decimal().map(word -> QuestionReader.word("/decimal", word, DecimalSign.class))),
                request.scale()
                        .map(scale -> scale("/scale", new OwnScale(scale.worst(), scale.best(), Optional.empty()))),
                scales(request.scales()),
                number(request.noiseSd()),
                request.totalRule().map(word -> QuestionReader.word("/total_rule", word, TotalRule.class)),
                request.samples().orElse(Settings.DEFAULT_SAMPLES),
                request.seed().orElse(dev.touchstone.evaluation.Settings.USUAL_SEED));
    }

    private static Optional<TableFormat> format(Optional<String> given) {
        Optional<String> stated = given.filter(word -> !word.equals(AUTO));
        stated.filter(word -> Arrays.stream(TableFormat.values())
                        .noneMatch(
                                format -> format.name().toLowerCase(Locale.ROOT).equals(word)))
                .ifPresent(word -> {
                    throw QuestionReader.notOneOf("/format", word, formats());
                });
        return stated.map(word -> QuestionReader.word("/format", word, TableFormat.class));
    }

    private static String[] formats() {
        return Stream.concat(
                        Stream.of(AUTO),
                        Arrays.stream(TableFormat.values())
                                .map(format -> format.name().toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
    }

    private static Map<String, Scale> scales(Map<String, OwnScale> given) {
        Map<String, Scale> scales = new LinkedHashMap<>();
        given.forEach((criterion, scale) -> scales.put(criterion, scale(Fault.below("/scales", criterion), scale)));
        return scales;
    }

    private static Scale scale(String at, OwnScale given) {
        return new Scale(
                QuestionReader.needed(at + "/worst", given.worst()),
                QuestionReader.needed(at + "/best", given.best()),
                number(given.noiseSd()));
    }

    private static OptionalDouble number(Optional<Double> given) {
        return given.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
