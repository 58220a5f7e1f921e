package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import java.util.List;

/**
 * A table that is shown as history and scores nothing, because too little is known of how it was made.
 *
 * @param why what is missing
 * @param rows one a line, as printed in the source
 */
public record History(
        String id, LocalText title, String source, LocalText why, List<String> columns, List<List<String>> rows) {
    public History {
        columns = Maybe.of(columns);
        rows = Maybe.of(rows);
    }
}
