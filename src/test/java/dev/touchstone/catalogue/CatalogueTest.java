package dev.touchstone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    private Path directory;

    private Catalogue shipped;

    @BeforeEach
    void load() throws LoadFailure {
        shipped = new SmallCatalogue(directory.resolve("shipped")).load();
    }

    @Test
    void everythingIsFoundById() {
        assertEquals(
                "Courier", shipped.technology("courier").orElseThrow().name().en());
        assertEquals("ms", shipped.criterion("latency").orElseThrow().unit());
        assertEquals(
                Axis.LOG,
                shipped.criterion("latency").orElseThrow().range().orElseThrow().axis());
        assertEquals("courier", shipped.stack("mail").orElseThrow().parts().get("messaging"));
        assertEquals(30, shipped.judgements().number("automation.third_party"));
        assertEquals("survives-node", shipped.gates("messaging").getFirst().id());
        assertTrue(shipped.gates("cache").isEmpty());
        assertEquals("性能吞吐", shipped.name(Dimension.THROUGHPUT).zh());
        assertEquals(
                "Letters",
                shipped.document("scenario", "letters")
                        .orElseThrow()
                        .body()
                        .at("/title/en")
                        .asText());
        assertEquals("adopt-courier", shipped.operators().getFirst().id());
        assertThrows(NoSuchElementException.class, () -> shipped.judgements().number("no.such"));
    }

    @Test
    void anOwnCopyReplacesTheWholeEntityInItsPlaceAndLeavesTheShippedOneAlone() throws LoadFailure {
        Entity own = OwnEntity.read(
                "technology",
                "own",
                "{schema_version: 1, id: courier, name: Ours, roles: [cache], facts: []}",
                shipped);
        Catalogue with = shipped.with(List.of(own));
        assertEquals("Ours", with.technology("courier").orElseThrow().name().en());
        assertTrue(with.technology("courier").orElseThrow().facts().isEmpty());
        assertEquals(Layer.OWN, with.technology("courier").orElseThrow().layer());
        assertEquals(
                "Courier", shipped.technology("courier").orElseThrow().name().en());
        assertEquals(shipped.technologies().size(), with.technologies().size());
    }

    @Test
    void anOwnEntityMayReferToAnotherOwnOne() throws LoadFailure {
        String pigeon = "{schema_version: 1, id: pigeon, name: P, roles: [loft], facts: []}";
        assertEquals(
                Mistake.Code.UNKNOWN_REFERENCE,
                assertThrows(LoadFailure.class, () -> OwnEntity.read("technology", "own", pigeon, shipped))
                        .mistakes()
                        .getFirst()
                        .code());
        Role loft = new Role("loft", LocalText.of("Loft"), "other", Optional.empty(), Layer.OWN);
        Catalogue with = shipped.with(List.of(loft));
        assertEquals("pigeon", OwnEntity.read("technology", "own", pigeon, with).id());
    }

    @Test
    void anOwnEntityIsHeldAgainstTheSameRulesAsFiles() {
        LoadFailure failure = assertThrows(
                LoadFailure.class,
                () -> OwnEntity.read(
                        "criterion",
                        "own",
                        "{id: x, dimension: cost, name: X, question: Q, unit: nonsense, direction: down,\n"
                                + " range: {worst: 1, best: 1, axis: linear}, aggregation: sum, extra: 1}",
                        shipped));
        assertEquals(
                List.of("/unit", "/range/best", "/extra"),
                failure.mistakes().stream().map(Mistake::pointer).toList());
        assertEquals(2, failure.mistakes().get(1).position().line());
    }

    @Test
    void aDirectoryLaidOverReplacesWholeEntities() throws LoadFailure {
        Path over = directory.resolve("over");
        write(over, "stacks/technologies/courier.yaml", "Other");
        Catalogue both = CatalogueLoader.load(
                List.of(CatalogueRoot.directory(directory.resolve("shipped")), CatalogueRoot.directory(over)));
        assertEquals("Other", both.technology("courier").orElseThrow().name().en());
        assertEquals(2, both.criteria().size());
        assertEquals(1, both.documents("scenario").size());
    }

    @Test
    void hiddenFilesAndFilesOfOtherKindsAreNotLookedAt() throws LoadFailure {
        SmallCatalogue small = new SmallCatalogue(directory.resolve("more"));
        small.with("stacks/technologies/.courier.yaml.swp", "[");
        small.with("stacks/technologies/..data/x.yaml", "[");
        small.with("stacks/README.md", "# read me");
        assertEquals(1, small.load().technologies().size());
    }

    private static void write(Path root, String path, String name) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, "schema_version: 1\nid: courier\nname: " + name + "\nroles: [messaging]\nfacts: []\n");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
