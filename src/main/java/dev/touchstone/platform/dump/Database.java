package dev.touchstone.platform.dump;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The little in which one database differs from another here. */
final class Database {

    private Database() {}

    /** Work on a connection. */
    interface Work<T> {
        T run() throws SQLException, IOException;
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Runs reading work that sees one and the same state from beginning to end, and changes nothing. */
    static <T> T atOneMoment(Connection connection, Work<T> work) throws SQLException, IOException {
        int before = connection.getTransactionIsolation();
        // In PostgreSQL "repeatable read" is a snapshot; in H2 only "serializable" is one.
        connection.setTransactionIsolation(
                isPostgres(connection) ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_SERIALIZABLE);
        connection.setAutoCommit(false);
        try {
            return work.run();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(before);
        }
    }

    /** Runs writing work that is done as a whole or not at all. */
    static <T> T allOrNothing(Connection connection, Work<T> work) throws SQLException, IOException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.run();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
