package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.util.List;

/**
 * A rule of the library, with the words that people read instead of its code.
 *
 * @param id the first part of the ids of its numbers; for the rule of a criterion the criterion's id
 * @param version counts up when the rule itself changes; a changed number is no new version of the rule
 * @param name what it answers
 * @param readBy criteria whose cells read its numbers; empty when they bear on every evaluation as a whole
 * @param sentence the rule in words
 * @param ground what its numbers rest on
 */
public record RuleGroup(
        String id, int version, LocalText name, List<String> readBy, LocalText sentence, LocalText ground) {
    public RuleGroup {
        readBy = List.copyOf(readBy);
    }
}
