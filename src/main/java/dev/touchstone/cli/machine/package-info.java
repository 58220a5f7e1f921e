/** What can be known of the machine that a command runs on. Reads only what the system itself states; guesses nothing. */
package dev.touchstone.cli.machine;
