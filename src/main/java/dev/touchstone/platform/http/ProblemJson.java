package dev.touchstone.platform.http;

import dev.touchstone.base.Language;
import dev.touchstone.base.Problem;
import dev.touchstone.rendering.Messages;
import dev.touchstone.revision.Json;
import java.util.List;
import java.util.Locale;

/**
 * A problem as RFC 9457 writes it, with our additions.
 *
 * @param type names the code; never translated
 * @param title the kind in a few words
 * @param status the HTTP status
 * @param detail the sentence
 * @param code the code again, for programs
 * @param errors the single faults of an input
 * @param requestId under which the log speaks of it
 */
record ProblemJson(
        String type, String title, int status, String detail, String code, List<Error> errors, String requestId) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One fault: where, what, and its sentence. */
    record Error(String pointer, String code, String detail) {}

    static ProblemJson of(Problem problem, RequestFacts facts) {
        Language language = facts.language();
        Messages messages = Messages.in(language);
        List<Error> errors = problem.faults().stream()
                .map(fault ->
                        new Error(fault.pointer(), fault.code(), messages.problem(fault.code(), fault.arguments())))
                .toList();
        return new ProblemJson(
                "/problems/" + problem.code(),
                messages.text("problems.kind-"
                        + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                Status.of(problem),
                messages.problem(problem.code(), problem.arguments()),
                problem.code(),
                errors,
                facts.requestId());
    }

    String text() {
        return Json.STANDARD.tree(this).toString();
    }
}
