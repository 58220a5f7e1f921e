package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Distribution;
import dev.touchstone.evidence.Basis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Language and familiarity. */
class TeamRulesTest {
    private static final Given.FactSketch JAVA = fact("written_in", "value", "Java", "languages", List.of("Java"));

    private static Given.FactSketch clients(String... languages) {
        return fact("client_languages", "value", List.of(languages));
    }

    private static Given java(Given given) {
        return given.team("Java", List.of("Python"), Map.of("mysql", 4.0));
    }

    @Test
    void nothingIsGuessedWithoutAProfile() {
        Given given = Given.technology("a", JAVA, clients("Java"));
        given.cell("language", "a").missing("team.not-asked");
        given.cell("familiarity", "a").missing("team.not-asked");
        given.team("Java", List.of(), Map.of()).cell("familiarity", "a").missing("team.not-asked");
    }

    @Test
    void clientsAreReadForTheMainLanguageFirst() {
        java(Given.technology("a", clients("Go", "Java"))).cell("language", "a").place(100, 4);
        java(Given.technology("a", clients("Go", "Python")))
                .cell("language", "a")
                .place(65, 4);
        java(Given.technology("a", clients("Go")))
                .cell("language", "a")
                .place(15, 4)
                .says("language.no-client");
        java(Given.technology("a", clients("SQL")))
                .cell("language", "a")
                .place(85, 8)
                .says("language.sql");
    }

    @Test
    void clientsComeThroughWhatItSpeaksForOrExtends() {
        java(Given.technology("parent", clients("Java")).and("a", fact("relation", "how", "speaks", "value", "parent")))
                .cell("language", "a")
                .place(85, 8)
                .says("language.through");
        java(Given.technology("parent", clients("Java"))
                        .and("a", fact("relation", "how", "fork-of", "value", "parent")))
                .cell("language", "a")
                .missing("language.clients-not-recorded");
    }

    @Test
    void writtenInTheMainLanguageIsTheWeakestGround() {
        java(Given.technology("a", JAVA)).cell("language", "a").place(85, 12).says("language.written-in");
        java(Given.technology("a", fact("written_in", "value", "Go", "languages", List.of("Go"))))
                .cell("language", "a")
                .missing("language.clients-not-recorded");
    }

    @Test
    void whatReplacesTheLanguageOfTheApplication() {
        Given.FactSketch application = fact("app_language", "value", List.of("Go"));
        java(Given.nothing().and("a", List.of("runtime"), application))
                .cell("language", "a")
                .place(8, 4);
        Given.nothing()
                .and("a", List.of("runtime"), application)
                .team("golang", List.of(), Map.of())
                .cell("language", "a")
                .place(100, 4);
    }

    /** The language of its makers is nobody's runtime: a library is met in the program that uses it. */
    @Test
    void aLibraryIsMetInTheLanguagesOfItsUse() {
        Given.FactSketch library = fact("deployment_form", "value", "library");
        Given.FactSketch clients = fact("client_languages", "value", List.of("C++", "Java", "Go"));
        Given.FactSketch written = fact("written_in", "languages", List.of("C++"));
        java(Given.nothing().and("a", List.of("rpc"), library, clients, written))
                .cell("familiarity", "a")
                .says("familiarity.new-runtime-known");
        java(Given.nothing().and("a", List.of("rpc"), clients, written))
                .cell("familiarity", "a")
                .says("familiarity.new-runtime-foreign");
        java(Given.nothing().and("a", List.of("mobile-ui"), fact("app_language", "value", List.of("Java")), written))
                .cell("familiarity", "a")
                .says("familiarity.new-runtime-known");
    }

    @Test
    void aMeshHasNoClientLanguageButALibraryHas() {
        java(Given.nothing().and("a", List.of("service-mesh"), JAVA))
                .cell("language", "a")
                .notApplicable("language.no-client-language");
        java(Given.nothing().and("a", List.of("rpc"), JAVA, fact("deployment_form", "value", "library")))
                .cell("language", "a")
                .place(85, 12);
    }

    @Test
    void whatTheTeamRunsCountsByItsYears() {
        Given given = Given.technology("a").team("Java", List.of(), Map.of("a", 1.0));
        given.cell("familiarity", "a").place(80, 5);
        given.team("Java", List.of(), Map.of("a", 0.5)).cell("familiarity", "a").place(70, 5);
        given.team("Java", List.of(), Map.of("a", 4.0)).cell("familiarity", "a").place(100, 5);
        assertEquals(Basis.JUDGEMENT, given.cell("familiarity", "a").estimate().basis());
    }

    @Test
    void elseKinElseTheSameRoleElseTheRuntime() {
        Given given = java(Given.nothing()
                .and("mysql", List.of("relational"))
                .and("proxy", List.of("sharding"), fact("relation", "how", "speaks", "value", "mysql"))
                .and("cousin", List.of("analytics-storage"), fact("relation", "how", "speaks", "value", "mysql"))
                .and("rival", List.of("relational"))
                .and("fresh", List.of("messaging"), JAVA)
                .and("foreign", List.of("messaging"), fact("written_in", "value", "Go", "languages", List.of("Go")))
                .and("dark", List.of("messaging")));
        given.cell("familiarity", "proxy")
                .place(60, 10)
                .says("familiarity.kin")
                .uses("team_profile", "proxy/relation-1");
        given.cell("familiarity", "cousin").place(60, 10);
        given.cell("familiarity", "rival").place(40, 10).says("familiarity.same-role");
        given.cell("familiarity", "fresh").place(25, 10);
        given.cell("familiarity", "foreign").place(10, 10);
        given.cell("familiarity", "dark").exactly(new Distribution.Uniform(10, 25));
    }

    @Test
    void theScenariosOwnTechnologyMayBeKnownToTheTeam() {
        Given.technology("a")
                .ownTechnology("ours")
                .team("Java", List.of(), Map.of("ours", 1.0))
                .cell("familiarity", "ours")
                .place(80, 5);
    }

    @Test
    void languagesAreReadAsPeopleWriteThem() {
        assertTrue(LanguageName.same("Golang", " go"));
        assertTrue(LanguageName.same("C#/.NET", "c#"));
        assertTrue(LanguageName.same("cpp", "C++"));
        assertFalse(LanguageName.same("JavaScript", "TypeScript"));
        assertFalse(LanguageName.same("C", "C++"));
        assertFalse(LanguageName.same("Java", "JavaScript"));
    }
}
