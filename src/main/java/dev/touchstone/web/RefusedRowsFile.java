package dev.touchstone.web;

import dev.touchstone.evidence.importers.RefusedRows;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.RefusedRowsCsv;
import jakarta.ws.rs.core.Response;

/** The rows of a table that an import leaves out, as a file to be saved. */
final class RefusedRowsFile {
    private RefusedRowsFile() {}

    static Response of(RefusedRows refused, Frame frame) {
        return Response.ok(RefusedRowsCsv.of(refused, Messages.in(frame.language())))
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + RefusedRowsCsv.FILE_NAME + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
