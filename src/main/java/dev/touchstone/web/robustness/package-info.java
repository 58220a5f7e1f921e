/** The robustness page: findings about an evaluation in words, tables and bars. */
package dev.touchstone.web.robustness;
