package dev.touchstone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Who may import whom. Read from the bottom up: plain values, pure engines, facts, use cases, what speaks to people, and
 * the front doors.
 */
class ArchitectureTest {

    private static final String ROOT = "dev.touchstone.";

    private static final Set<String> FRONT_DOORS = Set.of("web", "api", "cli");

    /**
     * What each room may import beside itself. `revision` holds documents for every feature from the facts upwards;
     * `archive` is what stores say of their tables for a dump.
     */
    private static final Map<String, List<String>> ROOMS = rooms();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.touchstone");

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("base", List.of());
        rooms.put("analysis", List.of("base"));
        rooms.put("migration", List.of("base"));
        rooms.put("archive", List.of("base"));
        rooms.put("revision", with(rooms, "base", "archive"));
        rooms.put("catalogue", with(rooms, "analysis", "migration", "revision"));
        rooms.put("evidence", with(rooms, "catalogue"));
        rooms.put("scenario", with(rooms, "evidence"));
        rooms.put("identity", with(rooms, "scenario"));
        rooms.put("evaluation", with(rooms, "scenario"));
        rooms.put("roadmap", with(rooms, "evaluation"));
        rooms.put("testorder", with(rooms, "evaluation"));
        rooms.put("decision", with(rooms, "roadmap"));
        rooms.put("rendering", with(rooms, "decision", "testorder", "identity"));
        rooms.put("platform", with(rooms, "rendering"));
        FRONT_DOORS.forEach(door -> rooms.put(door, with(rooms, "platform")));
        return rooms;
    }

    private static List<String> with(Map<String, List<String>> rooms, String... below) {
        Set<String> all = new TreeSet<>();
        for (String room : below) {
            all.add(room);
            all.addAll(rooms.get(room));
        }
        return List.copyOf(all);
    }

    @Test
    void eachRoomImportsOnlyWhatLiesBelowIt() {
        ROOMS.forEach((room, below) -> {
            for (String other : ROOMS.keySet()) {
                if (!other.equals(room) && !below.contains(other)) {
                    noClasses()
                            .that(resideInAPackage(ROOT + room + "..")
                                    .and(resideOutsideOfPackage(ROOT + "decision.export..")))
                            .should()
                            .dependOnClassesThat(resideInAPackage(ROOT + other + ".."))
                            .because(room + " lies below " + other + " or beside it")
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }
            }
        });
    }

    @Test
    void everyRoomIsKnownHere() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(type -> {
            String below = type.getPackageName().replaceFirst("^dev\\.touchstone\\.?", "");
            found.add(below.split("\\.")[0]);
        });
        found.removeAll(ROOMS.keySet());
        assertEquals(Set.of(), found);
    }

    @Test
    void exportsOfDecisionsMaySpeakToPeopleButUseNoFrontDoor() {
        noClasses()
                .that(resideInAPackage(ROOT + "decision.export.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "web..", ROOT + "api..", ROOT + "cli..", ROOT + "platform..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void enginesArePlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "base..", ROOT + "analysis..", ROOT + "migration..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "com.fasterxml..", "org.eclipse..")
                .check(CLASSES);
    }

    @Test
    void enginesWriteNoSentences() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "base..", ROOT + "analysis..", ROOT + "migration..")
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .check(CLASSES);
    }

    @Test
    void rowsStayInTheirStore() {
        for (String room : ROOMS.keySet()) {
            noClasses()
                    .that(resideOutsideOfPackage(ROOT + room + ".."))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + room + ".store.."))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
        classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .resideInAPackage("..store")
                .andShould()
                .haveSimpleNameEndingWith("Row")
                .check(CLASSES);
    }

    @Test
    void onlyStartUpAndStoresReadConfiguration() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "platform..").and(resideOutsideOfPackage("..store..")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ConfigProperty.class, ConfigProvider.class)
                .check(CLASSES);
    }

    @Test
    void clockAndChanceAreHandedIn() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "platform.."))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "platform..").and(resideOutsideOfPackage("..store..")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(SecureRandom.class)
                .check(CLASSES);
    }

    @Test
    void featuresFormNoCircle() {
        slices().matching("dev.touchstone.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage(ROOT + "decision.export.."), resideInAPackage(ROOT + "rendering.."))
                .check(CLASSES);
    }

    @Test
    void noNameHidesWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatLivesInIt() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/dev/touchstone"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTest::holdsClasses)
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
