package dev.touchstone.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One option.
 *
 * @param id unique in the model
 * @param parts technology by slot; empty where a candidate is not made of slots
 * @param standing whether it competes
 * @param unproven whether a must-have is neither met nor violated
 * @param cells one per measure, in the order of the measures
 */
public record Candidate(String id, Map<String, String> parts, Standing standing, boolean unproven, List<Cell> cells) {
    public Candidate {
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
        cells = List.copyOf(cells);
    }

    /** The same candidate after its gates were read. */
    public Candidate with(Standing newStanding, boolean nowUnproven) {
        return new Candidate(id, parts, newStanding, nowUnproven, cells);
    }
}
