/** Decision analysis by REST for tables of one's own: nothing is stored. */
package dev.touchstone.api.analyses;
