package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.util.List;

/**
 * A must-have that every technology of some roles is asked before anything is scored.
 *
 * @param id such as {@code survives-node}
 * @param title what is asked
 * @param why why it is a must; empty when the title says it
 * @param roles ids of the roles that are asked; {@code *} = every role
 * @param when expression over the switches and the needs of the slot; the gate is asked only where it is true, always when
 *     empty
 * @param must expression over traits, three-valued
 */
public record Gate(String id, LocalText title, LocalText why, List<String> roles, String when, String must) {
    public Gate {
        roles = List.copyOf(roles);
    }

    /** True when technologies of this role are asked. */
    public boolean asks(String role) {
        return roles.contains("*") || roles.contains(role);
    }
}
