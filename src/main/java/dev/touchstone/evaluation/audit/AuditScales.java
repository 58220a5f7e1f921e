package dev.touchstone.evaluation.audit;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.audit.Ends;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.ModelProblems;
import dev.touchstone.evaluation.audit.AuditQuestion.Scale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a question says of the scales of the criteria that were read.
 *
 * @param question what is asked
 * @param criteria names, as they were read
 */
record AuditScales(AuditQuestion question, List<String> criteria) {
    private static final double GREATEST = 1e15;

    /** The scale of each criterion; all or none. */
    Optional<List<Ends>> ends() {
        question.scale().ifPresent(scale -> ends("/scale", scale));
        for (Map.Entry<String, Scale> own : question.scales().entrySet()) {
            if (!criteria.contains(own.getKey())) {
                throw Problem.invalid(
                                pointer(own.getKey()),
                                "audit.no-such-criterion",
                                Map.of(
                                        "value",
                                        Problem.quoted(own.getKey()),
                                        "expected",
                                        Problem.quoted(String.join(", ", criteria))))
                        .exception();
            }
        }
        if (question.scale().isEmpty() && question.scales().isEmpty()) {
            return Optional.empty();
        }
        List<Fault> missing = criteria.stream()
                .filter(name -> scale(name).isEmpty())
                .map(name -> Fault.at(pointer(name), "audit.scale-missing", Map.of("criterion", Problem.quoted(name))))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing).exception();
        }
        return Optional.of(criteria.stream()
                .map(name -> ends(
                        question.scales().containsKey(name) ? pointer(name) : "/scale",
                        scale(name).orElseThrow()))
                .toList());
    }

    private Optional<Scale> scale(String criterion) {
        return Optional.ofNullable(question.scales().get(criterion)).or(question::scale);
    }

    private static String pointer(String criterion) {
        return Fault.below("/scales", criterion);
    }

    private static Ends ends(String at, Scale scale) {
        return ModelProblems.within(at, () -> {
            InvalidModel.within("/worst", scale.worst(), -GREATEST, GREATEST);
            InvalidModel.within("/best", scale.best(), -GREATEST, GREATEST);
            return new Ends(BigDecimal.valueOf(scale.worst()), BigDecimal.valueOf(scale.best()));
        });
    }

    /** The noise of each criterion: of its own scale, else of all; 0 where only other criteria have one. */
    Optional<List<Double>> noise() {
        List<OptionalDouble> stated = criteria.stream()
                .map(name -> Optional.ofNullable(question.scales().get(name))
                        .map(Scale::noiseSd)
                        .filter(OptionalDouble::isPresent)
                        .orElse(question.noiseSd()))
                .toList();
        if (stated.stream().allMatch(OptionalDouble::isEmpty)) {
            return Optional.empty();
        }
        for (int j = 0; j < stated.size(); j++) {
            String name = criteria.get(j);
            boolean own = Optional.ofNullable(question.scales().get(name))
                    .filter(scale -> scale.noiseSd().isPresent())
                    .isPresent();
            double sd = stated.get(j).orElse(0);
            ModelProblems.within(own ? pointer(name) : "", () -> {
                InvalidModel.within("/noise_sd", sd, 0, GREATEST);
                return sd;
            });
        }
        return Optional.of(stated.stream().map(sd -> sd.orElse(0)).toList());
    }
}
