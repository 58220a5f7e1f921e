package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * A part that one can choose, with what is known about it.
 *
 * @param id such as {@code kafka}
 * @param name shown name
 * @param summary one sentence; absent when nobody wrote one
 * @param roles ids of the slots it can fill, in the order of the file
 * @param repository main repository as {@code owner/name}, when public
 * @param facts everything recorded, superseded facts included, in the order of the file
 * @param layer shipped or own
 */
public record Technology(
        String id,
        LocalText name,
        Optional<LocalText> summary,
        List<String> roles,
        Optional<String> repository,
        List<Fact> facts,
        Layer layer)
        implements Entity {
    public Technology {
        roles = List.copyOf(roles);
        facts = List.copyOf(facts);
    }

    /** The facts of a kind that still hold: superseded ones are history and never count. */
    public List<Fact> facts(String kind) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(kind) && !fact.provenance().superseded())
                .toList();
    }

    /** The fact of this id, superseded or not. */
    public Optional<Fact> fact(String factId) {
        return facts.stream().filter(fact -> fact.id().equals(factId)).findFirst();
    }

    /** True when it can fill the role. */
    public boolean fills(String role) {
        return roles.contains(role);
    }
}
