package dev.touchstone.web;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/** The faults of an input as sentences beside their fields. */
final class FieldErrors {

    private FieldErrors() {}

    /** The sentence of each fault by its JSON pointer; a problem without faults stands at the empty pointer. */
    static Map<String, String> of(Problem problem, Frame frame) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (problem.faults().isEmpty()) {
            errors.put("", frame.problem(problem.code(), problem.arguments()));
        }
        for (Fault fault : problem.faults()) {
            errors.putIfAbsent(fault.pointer(), frame.problem(fault.code(), fault.arguments()));
        }
        return errors;
    }
}
