package dev.touchstone.evaluation;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Says of a model that cannot be computed what is wrong with the input that led to it. */
public final class ModelProblems {
    private ModelProblems() {}

    /** The refusal as a problem of kind INVALID, or TOO_MUCH; the code begins with {@code model.}. */
    public static RuntimeException of(InvalidModel refused) {
        return at(refused.pointer(), refused);
    }

    /**
     * The refusal of a part of an input.
     *
     * @param pointer to the field of the input in which it lies
     */
    public static RuntimeException at(String pointer, InvalidModel refused) {
        Map<String, Object> arguments = refused.arguments();
        Problem.Kind kind = refused.code() == InvalidModel.Code.TOO_MUCH ? Problem.Kind.TOO_MUCH : Problem.Kind.INVALID;
        String code = "model." + refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(kind, code, arguments, List.of(Fault.at(pointer, code, arguments))).exception();
    }

    /** Makes something of a part of an input; a refusal points below {@code prefix}. */
    public static <T> T within(String prefix, Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidModel refused) {
            throw at(prefix + refused.pointer(), refused);
        }
    }
}
