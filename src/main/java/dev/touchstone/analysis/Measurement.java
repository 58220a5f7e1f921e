package dev.touchstone.analysis;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one run of a test would settle.
 *
 * @param id unique in the list
 * @param variables positions in the joint distribution; one or more
 */
public record Measurement(String id, List<Integer> variables) {
    public Measurement {
        variables = List.copyOf(variables);
    }

    /**
     * Every uncertain quantity of the candidates that compete, each as a measurement of its own under its own id. Not those
     * of which only the order is known: nothing but a measurement of all of them says how far apart they are.
     */
    public static List<Measurement> each(DecisionModel model) {
        List<Integer> used = model.candidates().stream()
                .filter(candidate -> candidate.standing() == Standing.IN)
                .flatMap(candidate -> candidate.cells().stream())
                .flatMap(cell -> cell.variables().stream())
                .distinct()
                .sorted()
                .toList();
        return IntStream.range(0, model.joint().variables().size())
                .filter(used::contains)
                .filter(k -> model.joint().orderOf(k).isEmpty())
                .filter(k -> !model.joint().variables().get(k).exact())
                .mapToObj(k -> new Measurement(model.joint().variables().get(k).id(), List.of(k)))
                .toList();
    }
}
