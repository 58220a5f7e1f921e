package dev.touchstone.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** A page as an answer that no cache keeps without asking: it depends on who looks at it. */
final class PageAnswer {

    /** The preference of RFC 7240 for only those parts of a page that change at once. */
    static final String MINIMAL = "return=minimal";

    private PageAnswer() {}

    /** Some parts of a page, for a script that asked for no more and puts each in its place. */
    static Response minimal(TemplateInstance parts) {
        return Response.fromResponse(of(200, parts))
                .header("Preference-Applied", MINIMAL)
                .build();
    }

    static Response of(int status, TemplateInstance page) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(page.render())
                .build();
    }
}
