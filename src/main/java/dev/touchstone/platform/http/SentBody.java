package dev.touchstone.platform.http;

import dev.touchstone.base.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * The one document that the present request brought: as its body, or as the only part of a form, as {@code curl -F
 * file=@run.txt} sends it. For a resource that takes both and therefore has no parameter for its body.
 *
 * @param name file name of the part; absent where the document is the body itself
 */
public record SentBody(Optional<String> name, byte[] bytes) {

    /**
     * That of the present request.
     *
     * @throws dev.touchstone.base.ProblemException INVALID {@code one-file} when a form holds anything but one file: a field
     *     beside it would be taken for something that was said and heard
     */
    public static SentBody ofCurrent() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        FormData form = request.getFormData();
        try {
            if (form != null) {
                return onlyFile(form);
            }
            if (isForm(request)) {
                throw notOne(0, 0);
            }
            return new SentBody(Optional.empty(), request.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form that names no boundary between its parts is not read as one. */
    private static boolean isForm(ResteasyReactiveRequestContext request) {
        String type = request.serverRequest().getRequestHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA);
    }

    private static RuntimeException notOne(int files, int fields) {
        return Problem.of(Problem.Kind.INVALID, "one-file", Map.of("files", files, "fields", fields))
                .exception();
    }

    private static SentBody onlyFile(FormData form) throws IOException {
        List<FormValue> parts = new ArrayList<>();
        for (String name : form) {
            parts.addAll(form.get(name));
        }
        List<FormValue> files = parts.stream().filter(FormValue::isFileItem).toList();
        if (parts.size() != 1 || files.isEmpty()) {
            throw notOne(files.size(), parts.size() - files.size());
        }
        FormValue file = files.getFirst();
        try (InputStream bytes = file.getFileItem().getInputStream()) {
            return new SentBody(Optional.ofNullable(file.getFileName()), bytes.readAllBytes());
        }
    }
}
