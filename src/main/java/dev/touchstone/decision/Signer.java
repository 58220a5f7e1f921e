package dev.touchstone.decision;

/**
 * Who wants to sign, and what the installation says of them.
 *
 * @param approver whether they hold the role of an approver
 * @param maySignOwn whether an author may sign what they wrote: while only one person exists, or where the installation
 *     allows it
 */
public record Signer(Person person, boolean approver, boolean maySignOwn) {}
