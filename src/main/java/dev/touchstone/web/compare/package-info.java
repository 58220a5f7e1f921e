/**
 * From an evaluation to the comparison page: pure builders that turn domain records into view records. They hold no
 * framework, ask no service and compute no score.
 */
package dev.touchstone.web.compare;
