/**
 * Who acts: people with a role, their passwords, and what proves to be one of them on a request.
 *
 * <p>Front doors ask {@link dev.touchstone.identity.CurrentPerson} who is there; the identifier of that person is the
 * actor of a revision.
 */
package dev.touchstone.identity;
