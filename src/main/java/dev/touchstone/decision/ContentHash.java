package dev.touchstone.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.revision.CanonicalJson;

/**
 * The hash that people sign: SHA-256 over the canonical JSON (RFC 8785) of id, number and content of a decision. What
 * moves after the proposal (state, signatures, links from successors) is not in it.
 */
public final class ContentHash {
    private ContentHash() {}

    /** The hash of a decision as it stands, in lower-case hexadecimal. */
    public static String of(Decision decision) {
        return of((ObjectNode) EvaluationJson.MAPPING.tree(decision));
    }

    /** The same from the JSON form of a decision. */
    static String of(ObjectNode decision) {
        ObjectNode signed = JsonNodeFactory.instance.objectNode();
        for (String field : new String[] {"id", "number", "content"}) {
            if (decision.has(field)) {
                signed.set(field, decision.get(field));
            }
        }
        return CanonicalJson.hash(CanonicalJson.of(signed));
    }
}
