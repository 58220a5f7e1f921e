package dev.touchstone.identity;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param id what they sign in with, and the actor of what they write; a slug that never changes
 * @param name what others read
 * @param role what they may do
 * @param active whether they may sign in at all; people are never deleted, as their name stands under revisions
 * @param hasPassword whether they have set one yet
 * @param createdAt when they were added
 */
public record Person(String id, String name, Role role, boolean active, boolean hasPassword, Instant createdAt) {}
