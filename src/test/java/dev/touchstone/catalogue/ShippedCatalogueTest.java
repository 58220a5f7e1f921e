package dev.touchstone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files that are shipped, as they are. */
class ShippedCatalogueTest {
    private static Catalogue shipped;

    @BeforeAll
    static void everyFileIsRight() {
        try {
            shipped = CatalogueLoader.loadShipped();
        } catch (LoadFailure failure) {
            throw new AssertionError(
                    failure.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        }
    }

    @Test
    void theFiveDimensionsAndSeventeenCriteriaAreThere() {
        assertEquals(17, shipped.criteria().size());
        for (Dimension dimension : Dimension.values()) {
            assertFalse(shipped.criteria(dimension).isEmpty(), dimension.id());
            assertFalse(shipped.name(dimension).isSame(), dimension.id());
        }
    }

    /** The loader asks every number below stacks/ for its owner; here once more by the facts themselves. */
    @Test
    void everyFactHasASourceOrIsAnAssumptionOfSomebody() {
        for (Technology technology : shipped.technologies()) {
            for (Fact fact : technology.facts()) {
                Provenance from = fact.provenance();
                assertTrue(
                        from.assumption()
                                ? !from.note().isBlank()
                                : from.source().isPresent(),
                        fact.id());
            }
        }
    }

    /**
     * The loader's rule once more, by other code, stricter and on the text of the files: the nearest map around a number
     * says where it comes from, or whose assumption, judgement or prior it is. Settings of a person need no source.
     */
    @Test
    void everyNumberBelowStacksHasASourceOrAMark() throws IOException {
        List<String> numbers = new ArrayList<>();
        List<String> orphans = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("stacks"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Object tree = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                numbers(file.toString(), tree, false, numbers, orphans);
            }
        }
        assertTrue(numbers.size() > 1_000, numbers.size() + " numbers");
        assertEquals(List.of(), orphans);
    }

    private static void numbers(String place, Object node, boolean owned, List<String> all, List<String> orphans) {
        if (node instanceof Number) {
            all.add(place);
            if (!owned) {
                orphans.add(place);
            }
        } else if (node instanceof List<?> items) {
            items.forEach(item -> numbers(place + "[]", item, owned, all, orphans));
        } else if (node instanceof Map<?, ?> map) {
            boolean marked = owned || isMarked(map);
            map.forEach((key, value) -> {
                if (!Set.of("schema_version", "weights", "either_bound", "line").contains(key)) {
                    numbers(place + "/" + key, value, marked, all, orphans);
                }
            });
        }
    }

    private static boolean isMarked(Map<?, ?> map) {
        boolean sourced = map.get("source") instanceof String source && !source.isBlank();
        boolean assumed = Boolean.TRUE.equals(map.get("assumption"))
                || Set.of("assumption", "measured").contains(basis(map));
        boolean noted = "fact".equals(basis(map)) && map.containsKey("note");
        return sourced || assumed || noted || map.containsKey("judgement") || map.containsKey("reason");
    }

    private static String basis(Map<?, ?> map) {
        return String.valueOf(map.get("basis"));
    }

    @Test
    void everyNameOfEveryEntityStandsInBothLanguages() {
        shipped.technologies().forEach(one -> assertFalse(one.name().zh().isBlank(), one.id()));
        shipped.roles().forEach(one -> assertFalse(one.name().isSame(), one.id()));
        shipped.criteria().forEach(one -> assertFalse(one.name().isSame(), one.id()));
        shipped.gates().forEach(one -> assertFalse(one.title().isSame(), one.id()));
        shipped.traits().all().forEach(one -> assertFalse(one.name().isSame(), one.id()));
    }

    @Test
    void everyFileNamesItsSchemaForEditors() throws IOException {
        for (String folder : List.of("criteria", "stacks")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                    String first = Files.readAllLines(file).getFirst();
                    String mark = "# yaml-language-server: $schema=";
                    assertTrue(first.startsWith(mark), file.toString());
                    Path schema =
                            file.resolveSibling(first.substring(mark.length()).strip());
                    assertTrue(Files.isRegularFile(schema), first + " in " + file);
                }
            }
        }
    }

    /** Kinds that no trait reads: the rules of the criteria read most of them, the rest is shown and scores nothing. */
    @Test
    void kindsOfFactsThatNoTraitReadsAreListed() {
        Set<String> kinds = new TreeSet<>();
        shipped.technologies().forEach(one -> one.facts().forEach(fact -> kinds.add(fact.kind())));
        shipped.traits().all().forEach(trait -> trait.readings().forEach(reading -> kinds.remove(reading.kind())));
        assertEquals(
                Set.of(
                        "app_language",
                        "benchmark",
                        "benchmark_order",
                        "dependency",
                        "governance",
                        "helm_chart",
                        "note",
                        "relation",
                        "release_activity",
                        "resource_min",
                        "stars",
                        "written_in"),
                kinds);
    }

    @Test
    void everyEntityIsWrittenAsYamlThatReadsBackEqual() throws LoadFailure {
        for (Technology technology : shipped.technologies()) {
            Entity read = OwnEntity.read("technology", technology.id(), CatalogueYaml.write(technology), shipped);
            Technology again = (Technology) read;
            assertEquals(technology.name(), again.name());
            assertEquals(technology.facts(), again.facts());
            assertEquals(Layer.OWN, again.layer());
        }
        for (Criterion criterion : shipped.criteria()) {
            String json = CatalogueYaml.json(criterion).toString();
            Criterion again = (Criterion) OwnEntity.read("criterion", criterion.id(), json, shipped);
            assertEquals(criterion.range(), again.range());
            assertEquals(criterion.pooling(), again.pooling());
            assertEquals(criterion.anchors(), again.anchors());
        }
    }

    @Test
    void theOrderOfReadingDoesNotMatter() throws LoadFailure {
        for (int run = 0; run < 3; run++) {
            Catalogue again = CatalogueLoader.loadShipped();
            assertEquals(List.copyOf(shipped.technologies()), List.copyOf(again.technologies()));
            assertEquals(List.copyOf(shipped.criteria()), List.copyOf(again.criteria()));
        }
    }
}
