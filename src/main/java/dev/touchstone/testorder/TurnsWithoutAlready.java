package dev.touchstone.testorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.revision.Upcaster;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads orders of version 1, which did not tell turns where another one is ahead already from others: they stay told alike. */
@ApplicationScoped
public class TurnsWithoutAlready implements Upcaster {
    @Override
    public String kind() {
        return TestOrders.KIND;
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode up(ObjectNode body) {
        for (JsonNode number : body.path("numbers")) {
            if (number.get("turn") instanceof ObjectNode turn) {
                turn.put("already", false);
            }
        }
        return body;
    }
}
