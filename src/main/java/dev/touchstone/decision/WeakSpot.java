package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Grade;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that keeps a decision from being accepted without a waiver.
 *
 * @param kind what is weak
 * @param gate id of the must-have; empty for the team profile
 * @param title what the must-have asks
 * @param technology the part that it is asked of; absent for the whole stack
 * @param grade the best that speaks for it; absent where only an assumption or a judgement does, or nothing
 */
public record WeakSpot(Kind kind, String gate, LocalText title, Optional<String> technology, Optional<Grade> grade) {

    /** What is weak. */
    public enum Kind {
        /** Nobody knows whether the must-have holds. */
        UNPROVEN,
        /** It holds on evidence of grade D or worse, or on an assumption. */
        POORLY_FOUNDED,
        /** The team was never asked what it knows. */
        TEAM_NOT_ASKED
    }

    public WeakSpot {
        gate = Absent.text(gate);
        title = Absent.text(title);
        technology = Absent.of(technology);
        grade = Absent.of(grade);
    }

    /** Key of the sentence that says so. */
    public String code() {
        return switch (kind) {
            case UNPROVEN -> "record.weak-unproven";
            case POORLY_FOUNDED -> grade.isPresent() ? "record.weak-grade" : "record.weak-assumed";
            case TEAM_NOT_ASKED -> "record.weak-team";
        };
    }

    /** What the sentence names. */
    public Map<String, Object> arguments() {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("gate", title.isBlank() ? LocalText.of(gate) : title);
        arguments.put("part", technology.orElse(""));
        arguments.put("grade", grade.map(Grade::name).orElse(""));
        return arguments;
    }
}
