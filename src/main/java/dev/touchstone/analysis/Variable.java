package dev.touchstone.analysis;

import dev.touchstone.base.Distribution;

/**
 * One random quantity: a number about one owner for one criterion, for instance what technology t in slot s carries. It is
 * drawn once per sample, for all candidates that use it.
 *
 * @param id unique in the model; it names the variable's random stream, so the same id draws the same with the same seed
 * @param owner whose number it is (a technology in a slot): unknown variables of one owner share a factor
 * @param knowledge what is known
 */
public record Variable(String id, String owner, Knowledge knowledge) {

    /** Whether nothing, or only a lone bound, is known. */
    public boolean missing() {
        return switch (knowledge) {
            case Knowledge.Known known -> false;
            case Knowledge.Unknown unknown -> true;
            case Knowledge.Within within -> true;
        };
    }

    /** Whether it is known without error, so that every draw is the same. */
    boolean exact() {
        return knowledge instanceof Knowledge.Known(Distribution known) && known instanceof Distribution.Exact;
    }
}
