package dev.touchstone.testorder;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param id of the person
 * @param name as it was then
 */
public record By(String id, String name, Instant at) {}
