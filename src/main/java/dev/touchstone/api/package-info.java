/**
 * The REST API under {@code /api/v1}: a class for a resource, with its JSON records beside it.
 *
 * <p>A front door: nobody imports it, and it does not import the others.
 */
package dev.touchstone.api;
