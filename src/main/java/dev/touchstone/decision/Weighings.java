package dev.touchstone.decision;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.weighing.WeightLog;
import dev.touchstone.evaluation.weighing.WeightLogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How the weights of an evaluation came about, to be frozen with the decision that rests on it. */
@ApplicationScoped
public class Weighings {
    private final WeightLogs logs;

    /** Made by the container. */
    public Weighings(WeightLogs logs) {
        this.logs = logs;
    }

    /**
     * The log up to the revision that was evaluated; empty where that is not known any more.
     *
     * @param names name of a person by identifier
     */
    public Optional<Weighing> of(Evaluation evaluation, UnaryOperator<String> names) {
        return logs.at(evaluation.scenario(), evaluation.scenarioHash())
                .map(log -> new Weighing(log, people(log, names)));
    }

    private static Map<String, String> people(WeightLog log, UnaryOperator<String> names) {
        Map<String, String> people = new LinkedHashMap<>();
        log.seen().flatMap(WeightLog.Seen::by).ifPresent(id -> people.put(id, names.apply(id)));
        log.changes().forEach(change -> people.put(change.by(), names.apply(change.by())));
        return people;
    }
}
