/**
 * What an evaluation knows and what it does not: the grid of technologies by criteria, and which number it would pay most
 * to look up. Reads finished evaluations only, never facts or rules; sentences and links belong to whoever shows it.
 */
package dev.touchstone.evaluation.coverage;
