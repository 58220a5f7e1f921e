/** Runs a load tool of the user and keeps what it wrote: knows nothing of servers. */
package dev.touchstone.cli.bench;
