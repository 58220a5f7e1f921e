/**
 * Start-up, clock and configuration: what connects the features to the machine they run on.
 *
 * <p>Only this package and the stores read configuration.
 */
package dev.touchstone.platform;
