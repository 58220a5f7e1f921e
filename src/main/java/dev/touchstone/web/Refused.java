package dev.touchstone.web;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.platform.http.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Why a form was refused, as the same form says it with everything that was typed.
 *
 * @param status of the answer
 * @param stale whether somebody else was quicker; then the form shows their state
 * @param faults sentences by the name of the field; what concerns the whole form stands at the empty name
 */
record Refused(int status, boolean stale, Map<String, String> faults) {

    /** Where the fields are named as the input is: {@code /reason} was typed in {@code reason}. */
    static Refused of(ProblemException refused, Frame frame) {
        return of(refused, frame, pointer -> pointer.replaceFirst("^/", ""));
    }

    /**
     * The refusal in the language of the page.
     *
     * @param field the field in which the input at a JSON pointer was typed; asked for the empty pointer too
     * @throws ProblemException the same one, where no change to the form can help: MISSING and NOT_ALLOWED
     */
    static Refused of(ProblemException refused, Frame frame, UnaryOperator<String> field) {
        Problem problem = refused.problem();
        if (problem.kind() == Problem.Kind.MISSING || problem.kind() == Problem.Kind.NOT_ALLOWED) {
            throw refused;
        }
        boolean stale = problem.kind() == Problem.Kind.STALE;
        Map<String, String> faults = new LinkedHashMap<>();
        if (problem.faults().isEmpty()) {
            faults.put(
                    field.apply(""),
                    stale ? frame.text("ui.stale") : frame.problem(problem.code(), problem.arguments()));
        }
        for (Fault fault : problem.faults()) {
            faults.putIfAbsent(field.apply(fault.pointer()), frame.problem(fault.code(), fault.arguments()));
        }
        return new Refused(Status.of(problem), stale, faults);
    }

    /** What the form claims to have seen: still the same, unless it now shows the state of somebody who was quicker. */
    String seen(String before, String now) {
        return stale ? now : before;
    }
}
