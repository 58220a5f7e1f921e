package dev.touchstone.decision.export;

import dev.touchstone.decision.Decision;
import dev.touchstone.decision.RecordFile;
import dev.touchstone.evaluation.Evaluation;

/**
 * The whole record with its evaluation as JSON: what {@code touchstone verify FILE} recomputes on another machine, offline.
 * The one profile that a draft has, too.
 */
public final class JsonRecord {
    private JsonRecord() {}

    /**
     * Writes a record.
     *
     * @param evaluation what a draft rests on; a proposed decision holds its own
     */
    public static Exported of(Decision decision, Evaluation evaluation) {
        String name = decision.stem().orElseGet(() -> "draft-" + decision.slug()) + ".json";
        return new Exported(name, "application/json; charset=utf-8", RecordFile.write(decision, evaluation));
    }
}
