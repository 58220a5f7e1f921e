package dev.touchstone.web.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CatalogueLoader;
import dev.touchstone.catalogue.CatalogueRoot;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Bound;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.evidence.Subject;
import dev.touchstone.revision.Json;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.Samples;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The binding between forms and records, without a server. */
class FormsTest {
    private static Catalogue catalogue;

    @BeforeAll
    static void load() throws LoadFailure {
        catalogue = CatalogueLoader.load(List.of(CatalogueRoot.shipped()));
    }

    private static List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>(catalogue.documents("scenario").stream()
                .map(document -> Json.STANDARD.read(document.body(), Scenario.class))
                .toList());
        all.add(Samples.scenario(Samples.SOUND));
        all.add(Scenario.empty("nothing", LocalText.of("Nothing yet")));
        return all;
    }

    @Test
    void aFormThatNobodyTouchedChangesNothing() {
        for (Scenario scenario : scenarios()) {
            for (Part part : Part.values()) {
                for (Language language : Language.values()) {
                    Typed typed = part.form().fill(scenario, language);
                    dev.touchstone.web.scenario.Bound bound = part.form().read(typed, scenario, catalogue);
                    assertEquals(List.of(), bound.faults(), scenario.id() + " " + part);
                    assertEquals(scenario, bound.scenario(), scenario.id() + " " + part);
                    assertEquals(
                            Json.STANDARD.canonical(scenario),
                            Json.STANDARD.canonical(bound.scenario()),
                            scenario.id() + " " + part);
                }
            }
        }
    }

    @Test
    void everyPartCanBeAskedOfEveryScenarioInBothLanguages() {
        for (Scenario scenario : scenarios()) {
            for (Part part : Part.values()) {
                for (Language language : Language.values()) {
                    Typed typed = part.form().fill(scenario, language);
                    assertFalse(part.form()
                            .blocks(new Sheet(typed, scenario, catalogue, Map.of(), language, "Li Wei"))
                            .isEmpty());
                }
            }
        }
    }

    private static List<String> codes(Part part, Typed typed, Scenario base) {
        dev.touchstone.web.scenario.Bound bound = part.form().read(typed, base, catalogue);
        return bound.with(ScenarioCheck.faults(catalogue, bound.scenario()), typed).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void numbersThatAreNoneAreRefusedBesideTheirFieldOnly() {
        Scenario base = Samples.scenario(Samples.SOUND);
        Typed typed = Part.EVIDENCE.form().fill(base, Language.EN);
        for (var wrong : Map.of(
                        "nine",
                        "editor.number.word",
                        "1,5",
                        "editor.number.comma",
                        "1e3",
                        "editor.number.power",
                        "20 ms",
                        "editor.number.unit",
                        "NaN",
                        "editor.number.word",
                        "Infinity",
                        "editor.number.word",
                        "9".repeat(400),
                        "editor.number.word",
                        "<script>",
                        "editor.number.word")
                .entrySet()) {
            Typed changed = typed.with("claims.0.value", wrong.getKey());
            assertEquals(
                    List.of("claims.0.value " + wrong.getValue()), codes(Part.EVIDENCE, changed, base), wrong.getKey());
        }
        assertEquals(List.of(), codes(Part.EVIDENCE, typed.with("claims.0.value", "14 000.5"), base));
        assertEquals(List.of(), codes(Part.EVIDENCE, typed.with("claims.0.value", "-3"), base));
    }

    @Test
    void pricesAreReadAndFilledBackAndEachFaultStandsBesideItsField() {
        Scenario base = Samples.scenario(Samples.SOUND);
        Typed typed = Part.PRICES
                .form()
                .fill(base, Language.EN)
                .with("currency", "eur")
                .with("region", "<b>eu</b>")
                .with("price_date", "2026-11-20")
                .with("node_month", "119.5")
                .with("prices.3.id", "")
                .with("prices.3.technology", "alpha")
                .with("prices.3.per_month", "890.10")
                .with("prices.3.source", "offer 4711")
                .with("priced_by", "Li Wei");
        assertEquals(List.of(), codes(Part.PRICES, typed, base));
        Scenario read = Part.PRICES.form().read(typed, base, catalogue).scenario();
        assertEquals("EUR", read.priceSheet().orElseThrow().currency());
        Typed filled = Part.PRICES.form().fill(read, Language.ZH);
        assertEquals("119.5", filled.text("node_month"));
        assertEquals("890.1", filled.text("prices.0.per_month"));
        assertEquals("<b>eu</b>", filled.text("region"));
        assertEquals(read, Part.PRICES.form().read(filled, read, catalogue).scenario());
        for (List<String> wrong : List.of(
                List.of("currency", "", "price.no-currency"),
                List.of("currency", "EURO", "currency.unknown"),
                List.of("price_date", "", "price.no-date"),
                List.of("price_date", "20.11.2026", "editor.number.not-a-day"),
                List.of("node_month", "-1", "number.outside"),
                List.of("person_day", "9".repeat(30), "number.outside"),
                List.of("region", "x".repeat(201), "text.too-long"),
                List.of("priced_by", "", "editor.who-filled-in"),
                List.of("prices.3.per_month", "", "editor.number.missing"),
                List.of("prices.3.source", "", "field.missing"))) {
            assertEquals(
                    List.of(wrong.get(0) + " " + wrong.get(2)),
                    codes(Part.PRICES, typed.with(wrong.get(0), wrong.get(1)), base));
        }
    }

    @Test
    void emptiedPricesAreNoPriceSheet() {
        Scenario base = Samples.scenario(Samples.SOUND);
        Typed typed = Part.PRICES.form().fill(base, Language.EN).with("priced_by", "Li Wei");
        assertTrue(Part.PRICES
                .form()
                .read(typed, base, catalogue)
                .scenario()
                .priceSheet()
                .isEmpty());
    }

    @Test
    void onePriceAloneIsNotNothing() {
        Scenario base = Scenario.empty("nothing", LocalText.of("Nothing yet"));
        Typed none = Part.PRICES.form().fill(base, Language.EN);
        Typed one = none.with("prices.0.what", "support");
        for (Typed typed : List.of(none, one)) {
            Sheet sheet = new Sheet(typed, base, catalogue, Map.of(), Language.EN, "");
            assertEquals(
                    typed.equals(none),
                    Part.PRICES.form().blocks(sheet).getFirst().empty().isPresent());
        }
    }

    @Test
    void faultsOfTheRecordStandBesideTheFieldOfTheirRowAlsoAfterAGap() {
        Scenario base = Samples.scenario(Samples.SOUND);
        Typed typed = Part.CRITERIA
                .form()
                .fill(base, Language.EN)
                .with("own.7.id", "")
                .with("own.7.name", "Taste")
                .with("own.7.dimension", "community")
                .with("own.7.direction", "up")
                .with("own.7.range.worst", "5")
                .with("own.7.range.best", "5");
        assertEquals(List.of("own.7.range range.equal-ends"), codes(Part.CRITERIA, typed, base));
        assertEquals(
                List.of("own.7.unit unit.unknown"),
                codes(Part.CRITERIA, typed.with("own.7.range.best", "9").with("own.7.unit", "furlong"), base));
    }

    @Test
    void emptyRowsSayNothingAndTickedRowsGo() {
        Scenario base = Samples.scenario(Samples.SOUND);
        Typed typed = Part.EVIDENCE
                .form()
                .fill(base, Language.EN)
                .with("claims.5.id", "")
                .with("claims.5.by", "Li Wei")
                .with("judgements.0.remove", "true");
        Scenario read = Part.EVIDENCE.form().read(typed, base, catalogue).scenario();
        assertEquals(base.claims(), read.claims());
        assertTrue(read.judgements().isEmpty());
    }

    @Test
    void aNewClaimTakesTheUnitOfItsCriterionAndAFreeId() {
        Scenario base = Samples.scenario(Samples.SOUND);
        Typed typed = Part.EVIDENCE
                .form()
                .fill(base, Language.EN)
                .with("claims.4.id", "")
                .with("claims.4.subject", "technology:beta")
                .with("claims.4.criterion", "latency")
                .with("claims.4.value", "35");
        Scenario read = Part.EVIDENCE.form().read(typed, base, catalogue).scenario();
        assertEquals("ms", read.claims().get(1).unit());
        assertEquals("c2", read.claims().get(1).id());
        assertEquals(Bound.EXACT, read.claims().get(1).bound());
    }

    @Test
    void whereANumberWasMeasuredAndWhetherItSpeaksForTheScenarioSurvivesTheForm() {
        Scenario base = Samples.scenario(Samples.SOUND);
        Typed typed = Part.EVIDENCE
                .form()
                .fill(base, Language.ZH)
                .with("claims.0.environment", "实验室 A")
                .with("claims.0.cores", "16")
                .with("claims.0.sharing", "shared")
                .with("claims.0.applicability", "analogous")
                .with("claims.0.applicability_why", "smaller payload")
                .with("claims.1.id", "")
                .with("claims.1.subject", "technology:beta")
                .with("claims.1.criterion", "latency")
                .with("claims.1.value", "7")
                .with("claims.1.relative_to", "technology:alpha");
        Scenario read = Part.EVIDENCE.form().read(typed, base, catalogue).scenario();
        Claim measured = read.claims().getFirst();
        assertEquals(Optional.of("实验室 A"), measured.environment());
        assertEquals(OptionalInt.of(16), measured.cores());
        assertEquals(Optional.of(Sharing.SHARED), measured.sharing());
        assertEquals(Applicability.ANALOGOUS, measured.applicability());
        assertEquals("smaller payload", measured.applicabilityWhy());
        Claim ratio = read.claims().get(1);
        assertEquals(Optional.of(Subject.ofTechnology("alpha")), ratio.relativeTo());
        assertEquals("1", ratio.unit());
        Typed filled = Part.EVIDENCE.form().fill(read, Language.EN);
        assertEquals(read, Part.EVIDENCE.form().read(filled, read, catalogue).scenario());
    }

    @Test
    void ownTechnologiesGetReadableIdsAndTheFirstSlotOffersThem() {
        Scenario base = Scenario.empty("own", LocalText.of("Own"));
        Typed typed = Part.CANDIDATES
                .form()
                .fill(base, Language.EN)
                .with("technologies.0.id", "")
                .with("technologies.0.name", "In-house Queue")
                .with("technologies.1.id", "")
                .with("technologies.1.name", "自研队列");
        Sheet sheet = new Sheet(typed, base, catalogue, Map.of(), Language.EN, "");
        Typed grown = Part.CANDIDATES.form().act(typed, sheet, "add:slots");
        assertEquals(List.of("in-house-queue", "t1"), grown.all("slots.0.technologies"));
        dev.touchstone.web.scenario.Bound bound = Part.CANDIDATES.form().read(grown, base, catalogue);
        assertEquals(List.of(), bound.faults());
        assertEquals(List.of(), ScenarioCheck.faults(catalogue, bound.scenario()));
        assertEquals(2, CandidatesForm.combinations(bound.scenario().slots()));
    }

    @Test
    void tooManyCombinationsAreRefusedWithTheWidthsOfTheSlots() {
        Scenario base = Scenario.empty("wide", LocalText.of("Wide"));
        String[] all = catalogue.technologies().stream()
                .map(technology -> technology.id())
                .limit(40)
                .toArray(String[]::new);
        Typed typed = Part.CANDIDATES
                .form()
                .fill(base, Language.EN)
                .with("slots.0.role", "messaging")
                .with("slots.0.technologies", all)
                .with("slots.1.role", "cache")
                .with("slots.1.technologies", all);
        var faults = Part.CANDIDATES.form().read(typed, base, catalogue).faults();
        assertEquals("candidates.too-many", faults.getFirst().code());
        assertEquals("messaging 40, cache 40", faults.getFirst().arguments().get("slots"));
        assertEquals(1600L, faults.getFirst().arguments().get("found"));
    }

    @Test
    void pointsOfACriterionGoWithIt() {
        Scenario base = Samples.scenario(Samples.SOUND);
        Typed weights = Part.WEIGHTS.form().fill(base, Language.EN).with("weights.criteria.fit", "3");
        Scenario weighted = Part.WEIGHTS.form().read(weights, base, catalogue).scenario();
        assertEquals(Map.of("fit", 3.0), weighted.weights().criteria());
        Typed criteria = Part.CRITERIA.form().fill(weighted, Language.EN).with("own.0.remove", "true");
        Scenario without =
                Part.CRITERIA.form().read(criteria, weighted, catalogue).scenario();
        assertEquals(
                List.of("latency"),
                without.criteria().stream().map(CriterionChoice::criterionId).toList());
        assertEquals(Map.of(), without.weights().criteria());
    }

    @Test
    void aSampleTeamIsTakenOverAsAnAssumption() {
        Scenario base = Scenario.empty("own", LocalText.of("Own"));
        Typed typed = Part.TEAM.form().fill(base, Language.EN);
        Sheet sheet = new Sheet(typed, base, catalogue, Map.of(), Language.EN, "");
        Typed filled = Part.TEAM.form().act(typed, sheet, "team:java");
        var team =
                Part.TEAM.form().read(filled, base, catalogue).scenario().team().orElseThrow();
        assertEquals("Java", team.mainLanguage().orElseThrow());
        assertEquals(dev.touchstone.evidence.Basis.ASSUMPTION, team.basis());
        assertEquals(5, team.experience().size());
    }

    @Test
    void aLongNameIsRefusedAndStays() {
        Scenario base = Samples.scenario(Samples.SOUND);
        String name = "\u202e<script>😀".repeat(9_000);
        Typed typed = Part.QUESTION.form().fill(base, Language.EN).with("text.title", name);
        assertEquals(List.of("text.title text.too-long"), codes(Part.QUESTION, typed, base));
        assertEquals(name, typed.text("text.title"));
    }

    @Test
    void textInTheOtherLanguageStaysWhenOneIsChanged() {
        Scenario base = scenarios().getFirst();
        Typed typed = Part.QUESTION.form().fill(base, Language.EN).with("text.title", "Another title");
        LocalText title =
                Part.QUESTION.form().read(typed, base, catalogue).scenario().title();
        assertEquals(new LocalText("Another title", base.title().zh()), title);
    }
}
