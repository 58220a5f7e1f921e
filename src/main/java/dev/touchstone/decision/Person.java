package dev.touchstone.decision;

/**
 * Somebody as named in a record; the name stays readable when the account is gone.
 *
 * @param id of the account
 * @param name as shown on that day
 */
public record Person(String id, String name) {}
