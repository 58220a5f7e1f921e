package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.web.scenario.Typed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * All fields of the form that the present request brought, whatever their names, and its files.
 *
 * @param typed the fields
 * @param files the files that were chosen
 */
record SentForm(Typed typed, List<SentFile> files) {

    /** A file as it was sent. */
    record SentFile(String field, String name, String mediaType, byte[] bytes) {}

    /** The form of the present request, read before the resource was reached. */
    static SentForm ofCurrent() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        FormData form = request == null ? null : request.getFormData();
        if (form == null) {
            throw Problem.of(
                            Problem.Kind.INVALID,
                            "wrong-type",
                            Map.of("expected", "application/x-www-form-urlencoded", "given", "?"))
                    .exception();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<SentFile> files = new ArrayList<>();
        for (String name : form) {
            for (FormValue value : form.get(name)) {
                if (!value.isFileItem()) {
                    fields.computeIfAbsent(name, each -> new ArrayList<>()).add(value.getValue());
                } else if (value.getFileName() != null && !value.getFileName().isEmpty()) {
                    files.add(file(name, value));
                }
            }
        }
        return new SentForm(new Typed(fields), List.copyOf(files));
    }

    private static SentFile file(String field, FormValue value) {
        String type = value.getHeaders() == null ? null : value.getHeaders().getFirst("Content-Type");
        try (InputStream bytes = value.getFileItem().getInputStream()) {
            return new SentFile(field, value.getFileName(), type == null ? "" : type, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
