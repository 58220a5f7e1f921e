/** From a migration plan to its page: a pure builder that asks no service and computes no plan. */
package dev.touchstone.web.migration;
