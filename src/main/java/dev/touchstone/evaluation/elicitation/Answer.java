package dev.touchstone.evaluation.elicitation;

import java.util.List;
import java.util.OptionalLong;

/**
 * What was elicited, and what should be known of it.
 *
 * @param elicited the weights
 * @param seed of the samples; empty where nothing was drawn
 * @param remarks what whoever uses the weights should know
 */
public record Answer<T extends Elicited>(T elicited, OptionalLong seed, List<Remark> remarks) {
    /** The list is copied. */
    public Answer {
        remarks = List.copyOf(remarks);
    }

    static <T extends Elicited> Answer<T> of(T elicited, List<Remark> remarks) {
        return new Answer<>(elicited, OptionalLong.empty(), remarks);
    }
}
