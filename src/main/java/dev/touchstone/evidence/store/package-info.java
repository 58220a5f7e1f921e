/** Raw files in the database. Nobody outside this package sees its rows. */
package dev.touchstone.evidence.store;
