/**
 * Migration paths: from the architecture that runs today to a target, in steps that each leave a stable system.
 *
 * <p>Pure Java: states, operators, the planner and the reasons for its order. Nothing here reads a file, knows a
 * scenario, a database or a page, and no sentence for people is made here: a plan carries codes with arguments, whose
 * texts stand in {@code messages/migration.*.properties}. Begin with {@link dev.touchstone.migration.Planner}.
 */
package dev.touchstone.migration;
