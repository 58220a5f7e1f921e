package dev.touchstone.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a server answers to a document. */
public sealed interface Reply {

    /**
     * It was read, or planned.
     *
     * @param answer as docs/api.md describes it; may hold a refusal where only a plan was asked for
     */
    record Read(JsonNode answer) implements Reply {}

    /**
     * It was not taken.
     *
     * @param status of HTTP
     * @param code of docs/problems.md
     * @param detail its sentence
     * @param faults the single faults of the input
     */
    record Refused(int status, String code, String detail, List<Fault> faults) implements Reply {}

    /** One fault, where it is and what it is. */
    record Fault(String pointer, String code, String detail) {}
}
