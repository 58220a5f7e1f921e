/** Speaks to a running server by its REST API, as any other program would. */
package dev.touchstone.cli.remote;
