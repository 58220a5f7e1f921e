package dev.touchstone.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** A page as an answer that no cache keeps without asking: it depends on who looks at it. */
final class PageAnswer {

    private PageAnswer() {}

    static Response of(int status, TemplateInstance page) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(page.render())
                .build();
    }
}
