/** People and credentials in the database. Nobody outside this package sees its rows. */
package dev.touchstone.identity.store;
