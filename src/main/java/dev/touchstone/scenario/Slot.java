package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * A place in the architecture that exactly one technology fills.
 *
 * @param role id of a role of the catalogue, or an own word; only known roles have role gates
 * @param name shown instead of the role's name
 * @param technologies ids of the admissible technologies, shipped or own; every combination over all slots is a candidate
 * @param needs what it must carry; a role may count several things ({@code {msg}/s} and {@code {connection}})
 */
public record Slot(String role, Optional<LocalText> name, List<String> technologies, List<Need> needs) {
    public Slot {
        role = Maybe.of(role);
        name = Maybe.of(name);
        technologies = Maybe.of(technologies);
        needs = Maybe.of(needs);
    }
}
