/** What the page about the coverage of a scenario shows, built from an evaluation. */
package dev.touchstone.web.coverage;
