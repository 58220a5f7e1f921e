package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What makes a decision due again.
 *
 * @param kind what is watched
 * @param text in words: the assumption, the event, what to look at
 * @param on the day, for {@link Kind#DATE}; for others the day by which to look
 * @param subject id of what is watched: a drawn quantity for evidence, a decision for a neighbour
 * @param bound smallest lead in value (0..1) that is still accepted, for {@link Kind#MARGIN}
 */
public record Trigger(
        Kind kind, LocalText text, Optional<LocalDate> on, Optional<String> subject, Optional<Double> bound) {

    /** What is watched. */
    public enum Kind {
        /** A day: review by. */
        DATE,
        /** A newer number for something that was counted. */
        EVIDENCE,
        /** The lead gets smaller than agreed. */
        MARGIN,
        /** End of life, change of licence, incident. */
        EVENT,
        /** An assumption turns out false. */
        PREMISE,
        /** A decision on which this one depends is superseded. */
        NEIGHBOUR,
        /** An option appears that was not there. */
        NEW_OPTION
    }

    public Trigger {
        Objects.requireNonNull(kind, "kind");
        text = Absent.text(text);
        on = Absent.of(on);
        subject = Absent.of(subject);
        bound = Absent.of(bound);
    }

    /** A stated assumption; when it is false, the decision is due. */
    public static Trigger premise(LocalText text) {
        return new Trigger(Kind.PREMISE, text, null, null, null);
    }

    /** A day on which to look again. */
    public static Trigger date(LocalDate on, LocalText text) {
        return new Trigger(Kind.DATE, text, Optional.of(on), null, null);
    }
}
