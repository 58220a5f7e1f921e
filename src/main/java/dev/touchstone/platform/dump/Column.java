package dev.touchstone.platform.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.touchstone.archive.Content;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A column, and its values as JSON and back: the same JSON whichever database holds them. */
record Column(String name, Form form) {

    /** How values stand in JSON. */
    enum Form {
        TEXT,
        WHOLE,
        DECIMAL,
        YES_OR_NO,
        MOMENT,
        DAY,
        BYTES
    }

    /** The columns of a table that go into a dump, in the order of the table. */
    static List<Column> of(Connection connection, Content.Rows rows) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet nothing = statement.executeQuery("select * from " + rows.table() + " where 1 = 0")) {
            ResultSetMetaData about = nothing.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                String name = about.getColumnName(i).toLowerCase(Locale.ROOT);
                if (!rows.withheld().containsKey(name)) {
                    columns.add(new Column(name, form(rows.table() + "." + name, about.getColumnType(i))));
                }
            }
        }
        return columns;
    }

    private static Form form(String column, int type) {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> Form.TEXT;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Form.WHOLE;
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> Form.DECIMAL;
            case Types.BOOLEAN, Types.BIT -> Form.YES_OR_NO;
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> Form.MOMENT;
            case Types.DATE -> Form.DAY;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Form.BYTES;
            default -> throw new IllegalStateException(column + " has a type that a dump cannot hold: " + type);
        };
    }

    JsonNode read(ResultSet row) throws SQLException {
        JsonNodeFactory json = JsonNodeFactory.instance;
        JsonNode value = switch (form) {
            case TEXT -> json.textNode(row.getString(name));
            case WHOLE -> json.numberNode(row.getLong(name));
            case DECIMAL -> json.numberNode(row.getDouble(name));
            case YES_OR_NO -> json.booleanNode(row.getBoolean(name));
            case MOMENT -> {
                OffsetDateTime moment = row.getObject(name, OffsetDateTime.class);
                yield json.textNode(moment == null ? "" : moment.toInstant().toString());
            }
            case DAY -> json.textNode(String.valueOf(row.getObject(name, LocalDate.class)));
            case BYTES -> {
                byte[] bytes = row.getBytes(name);
                yield json.textNode(bytes == null ? "" : Base64.getEncoder().encodeToString(bytes));
            }
        };
        return row.wasNull() ? json.nullNode() : value;
    }

    /** Whether a value of an archive can stand in this column. */
    boolean takes(JsonNode value) {
        return value.isNull()
                || switch (form) {
                    case TEXT -> value.isTextual();
                    case WHOLE -> value.isIntegralNumber() && value.canConvertToLong();
                    case DECIMAL -> value.isNumber();
                    case YES_OR_NO -> value.isBoolean();
                    case MOMENT, DAY, BYTES -> value.isTextual() && parses(value.textValue());
                };
    }

    private boolean parses(String text) {
        try {
            switch (form) {
                case MOMENT -> Instant.parse(text);
                case DAY -> LocalDate.parse(text);
                default -> Base64.getDecoder().decode(text);
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException other) {
            return false;
        }
    }

    /** Sets a value that {@link #takes} has let pass. */
    void write(PreparedStatement statement, int place, JsonNode value) throws SQLException {
        if (value.isNull()) {
            statement.setObject(place, null);
            return;
        }
        switch (form) {
            case TEXT -> statement.setString(place, value.textValue());
            case WHOLE -> statement.setLong(place, value.longValue());
            case DECIMAL -> statement.setDouble(place, value.doubleValue());
            case YES_OR_NO -> statement.setBoolean(place, value.booleanValue());
            case MOMENT ->
                statement.setObject(place, Instant.parse(value.textValue()).atOffset(ZoneOffset.UTC));
            case DAY -> statement.setObject(place, LocalDate.parse(value.textValue()));
            case BYTES -> statement.setBytes(place, Base64.getDecoder().decode(value.textValue()));
        }
    }
}
