package dev.touchstone.web.record;

import java.util.Map;

/**
 * Who looks at a record, and what a form of theirs left when it was refused.
 *
 * @param signedIn whether they have an account
 * @param author whether they may write
 * @param approver whether they may sign
 * @param own whether they wrote this record
 * @param tried the step that was refused: {@code accept}, {@code reject} and so on; empty for none
 * @param typed what stood in its fields
 * @param errors sentences by field; at the empty name what is about the whole
 */
public record Reader(
        boolean signedIn,
        boolean author,
        boolean approver,
        boolean own,
        String tried,
        Map<String, String> typed,
        Map<String, String> errors) {

    /** The same person after a step was refused. */
    public Reader refused(String step, Map<String, String> fields, Map<String, String> sentences) {
        return new Reader(signedIn, author, approver, own, step, fields, sentences);
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    String error(String step, String field) {
        return tried.equals(step) ? errors.getOrDefault(field, "") : "";
    }
}
