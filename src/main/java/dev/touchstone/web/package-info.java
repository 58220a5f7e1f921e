/**
 * Pages for people: one class for a family of pages, which reads the request, asks the features, and fills the view
 * records of {@code web.view}.
 *
 * <p>A front door: nobody imports it, and it does not import the others.
 */
package dev.touchstone.web;
