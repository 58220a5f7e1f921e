package dev.touchstone.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentsTest {

    record First(String titel) {}

    record Second(String title, int weight) {}

    /** Renames a field and gives a new one its value, as a change of shape does. */
    static class Renaming implements Upcaster {
        @Override
        public String kind() {
            return "upcast";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public ObjectNode up(ObjectNode body) {
            body.set("title", body.remove("titel"));
            return body.put("weight", 7);
        }
    }

    @Inject
    Revisions revisions;

    @Test
    void anOldShapeIsReadInThePresentOne() {
        Library library = new Library(revisions, List.of(new Renaming()));
        Documents<First> old = library.documents("upcast", 1, First.class);
        Documents<Second> present = library.documents("upcast", 2, Second.class);
        old.create("a", new First("x"), Index.of("x"), "ann");
        Stored<Second> read = present.get("a");
        assertEquals(new Second("x", 7), read.content());
        assertEquals("{\"schema_version\":1,\"titel\":\"x\"}", read.revision().body());
        Stored<Second> changed = present.change("a", new Second("y", 8), Index.of("y"), "ann", read.hash());
        assertEquals(2, changed.revision().schemaVersion());
        assertEquals(new Second("y", 8), present.get("a").content());
        assertThrows(IllegalStateException.class, () -> old.get("a"));
    }

    @Test
    void twoRevisionsAreCompared() {
        Documents<Second> documents = new Library(revisions, List.of()).documents("compare", 1, Second.class);
        Stored<Second> first = documents.create("a", new Second("x", 1), Index.of("x"), "ann");
        documents.change("a", new Second("x", 2), Index.of("x"), "ann", first.hash());
        assertEquals(
                "/weight", documents.difference("a", 1, 2).changes().getFirst().pointer());
        assertThrows(ProblemException.class, () -> documents.difference("a", 1, 9));
        assertEquals(first.hash(), documents.hashOf(new Second("x", 1)));
        assertEquals(1, documents.list(documents.query()).items().size());
        assertTrue(documents.find("b").isEmpty());
    }

    @Test
    void anOwnCopyStaysBasedOnWhatItWasMadeFrom() {
        Documents<Second> documents = new Library(revisions, List.of()).documents("own", 1, Second.class);
        String shipped = documents.hashOf(new Second("shipped", 1));
        Stored<Second> copy = documents.copy("a", new Second("own", 1), shipped, Index.of("own"), "ann");
        Stored<Second> changed = documents.change("a", new Second("own", 2), Index.of("own"), "ann", copy.hash());
        assertEquals(shipped, changed.revision().basedOn().orElseThrow());
        String newer = documents.hashOf(new Second("shipped", 2));
        documents.rebase("a", changed.content(), newer, Index.of("own"), "ann", changed.hash());
        assertEquals(newer, documents.get("a").revision().basedOn().orElseThrow());
    }
}
