/**
 * The command line. Commands that need neither data nor server run in plain Java, before Quarkus is even loaded.
 *
 * <p>A front door: nobody imports it.
 */
package dev.touchstone.cli;
