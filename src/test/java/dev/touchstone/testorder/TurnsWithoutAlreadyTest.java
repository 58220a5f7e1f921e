package dev.touchstone.testorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.revision.Json;
import dev.touchstone.revision.Upcasters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnsWithoutAlreadyTest {
    private final Upcasters upcasters = new Upcasters(List.of(new TurnsWithoutAlready()));

    /** As they were stored: of a number of which nothing turns anything there was no turn. */
    @Test
    void ordersOfVersionOneAreReadAsSayingNothingOfIt() {
        ObjectNode body = (ObjectNode) Json.STANDARD.tree("""
                {"numbers": [
                  {"id": "latency:kafka", "turn": {"now": 12.0, "to": 20.0, "takes_over": "nats"}},
                  {"id": "capacity:kafka"}]}""");
        ObjectNode lifted = upcasters.lift(TestOrders.KIND, 1, TestOrder.SCHEMA_VERSION, body);
        Turn turn = Json.STANDARD.read(lifted.at("/numbers/0/turn").toString(), Turn.class);
        assertEquals(new Turn(Optional.of(12.0), Optional.of(20.0), Optional.of("nats"), false), turn);
        assertEquals("{\"id\":\"capacity:kafka\"}", lifted.at("/numbers/1").toString());
    }
}
