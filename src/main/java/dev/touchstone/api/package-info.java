/**
 * The REST API under {@code /api/v1}: a class for a resource, with its JSON records beside it. What is read and written
 * are the documents themselves, through the one mapping that store, API and exports share; what the API says about a
 * document stands in headers and lists.
 *
 * <p>A front door: nobody imports it, and it does not import the others.
 */
package dev.touchstone.api;
