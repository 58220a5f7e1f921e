package dev.touchstone.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.revision.Upcaster;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads documents of version 1, whose workload was one text: it is the description of the workload, whose parts are unsaid. */
@ApplicationScoped
public class WorkloadOfParts implements Upcaster {
    private static final String WORKLOAD = "workload";

    @Override
    public String kind() {
        return EvidenceDocuments.KIND;
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode up(ObjectNode body) {
        if (body.get("context") instanceof ObjectNode context) {
            String text = context.path(WORKLOAD).asText("");
            context.putObject(WORKLOAD).put("description", text);
        }
        return body;
    }
}
