package dev.touchstone.scenario;

import dev.touchstone.base.Problem;
import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.Environment;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.Subject;
import dev.touchstone.evidence.importers.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How numbers of an evidence document come into a scenario: as claims about a technology on a criterion, with the document
 * and the very line named.
 */
public final class EvidenceUses {

    private static final int SHORT_HASH = 8;
    private static final String CAPACITY = "capacity";

    private EvidenceUses() {}

    /**
     * One number for one criterion.
     *
     * @param claim id of a claim of the document
     * @param criterion id of a criterion of the scenario
     * @param technology what the number was measured of, where its document speaks of several; else that of the document
     * @param relativeTo the technology that a ratio was measured against, where its document names it in words of its own
     */
    public record Use(String claim, String criterion, Optional<String> technology, Optional<String> relativeTo) {
        /** Absent is that of the document. */
        public Use {
            technology = technology == null ? Optional.empty() : technology.filter(id -> !id.isBlank());
            relativeTo = relativeTo == null ? Optional.empty() : relativeTo.filter(id -> !id.isBlank());
        }

        /** Of the technology that the document names. */
        public static Use of(String claim, String criterion) {
            return new Use(claim, criterion, Optional.empty(), Optional.empty());
        }
    }

    /** True when numbers of this metric answer a criterion of the library. */
    public static boolean speaks(Catalogue catalogue, String metric) {
        return catalogue.criteria().stream()
                .anyMatch(criterion -> criterion.metrics().contains(metric));
    }

    private static List<String> metrics(Catalogue catalogue, String criterion) {
        return catalogue.criterion(criterion).map(Criterion::metrics).orElse(List.of());
    }

    /**
     * Whether a number of a document is of the kind that a criterion of the library asks for: of what the vocabulary knows
     * only the metrics that the criterion names, in whichever statistic; what it does not know a person may choose.
     */
    private static boolean isOfKind(Catalogue catalogue, String criterion, String metric) {
        List<String> wanted = metrics(catalogue, criterion);
        return wanted.isEmpty()
                || !Metrics.isKnown(metric)
                || wanted.stream().anyMatch(one -> Metrics.base(one).equals(Metrics.base(metric)));
    }

    /** The statistics that answer a criterion of the library; empty where any does. */
    public static List<String> statistics(Catalogue catalogue, String criterion) {
        List<String> all = catalogue.criterion(criterion).stream()
                .flatMap(known -> known.metrics().stream())
                .map(Metrics::statistic)
                .toList();
        return all.contains("") ? List.of() : all;
    }

    /** False where a number says of which statistic it is, and none of these is meant: a mean is no p99. */
    public static boolean answers(List<String> statistics, String said) {
        String statistic = said.strip().toLowerCase(Locale.ROOT);
        return statistic.isEmpty() || statistics.isEmpty() || statistics.contains(statistic);
    }

    /**
     * The uses that need no choice: the document speaks of a technology of the scenario, exactly one usable number answers a
     * criterion that the scenario has, or that of each of several runs under the same conditions, and its unit fits. Where
     * others would, too, and where a check touches the number, a person chooses.
     */
    public static List<Use> plain(Catalogue catalogue, Scenario scenario, EvidenceDocument document) {
        List<Use> uses = new ArrayList<>();
        for (CriterionChoice choice : scenario.criteria()) {
            String criterion = choice.criterionId();
            Optional<Criterion> library = own(scenario, criterion) ? Optional.empty() : catalogue.criterion(criterion);
            library.stream()
                    .flatMap(
                            known -> known.metrics().stream().map(metric -> fitting(scenario, document, known, metric)))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .filter(found -> found.size() == 1 || found.size() == document.runs(found.getFirst()))
                    .ifPresent(found -> found.forEach(claim -> uses.add(Use.of(claim.id(), criterion))));
        }
        return List.copyOf(uses);
    }

    private static boolean own(Scenario scenario, String criterion) {
        return scenario.criteria().stream()
                .anyMatch(choice -> choice instanceof CriterionChoice.Own
                        && choice.criterionId().equals(criterion));
    }

    private static List<DocumentClaim> fitting(
            Scenario scenario, EvidenceDocument document, Criterion criterion, String metric) {
        return document.claims().stream()
                .filter(claim -> claim.metric().equals(metric) && claim.usable())
                .filter(claim -> !claim.grading().checks().isWorseThan(Grade.B))
                .filter(claim -> fits(
                        scenario,
                        document.context().technology(),
                        criterion,
                        claim.used(document.context()).unit()))
                .toList();
    }

    private static boolean fits(Scenario scenario, String technology, Criterion criterion, String unit) {
        return criterion.id().equals(CAPACITY)
                ? needed(scenario, technology, unit)
                : compatible(criterion.unit(), unit);
    }

    /** True when a slot that the technology may fill counts the same thing. */
    private static boolean needed(Scenario scenario, String technology, String unit) {
        return scenario.slots().stream()
                .filter(slot -> slot.technologies().contains(technology))
                .flatMap(slot -> slot.needs().stream())
                .anyMatch(need -> compatible(need.unit(), unit));
    }

    private static boolean compatible(String one, String other) {
        return Unit.find(one)
                .flatMap(first -> Unit.find(other).map(first::compatible))
                .orElse(false);
    }

    /**
     * The scenario with these uses added; a number that it has already on that criterion is not added again.
     *
     * @param by who says that the number speaks to the criterion
     * @throws dev.touchstone.base.ProblemException INVALID when neither use nor document names a technology, or a claim is unknown, not
     *     usable, of another statistic than the criterion asks for, or a ratio to what nobody knows; whether technology, criterion and unit fit the scenario is for {@code ScenarioCheck}
     */
    public static Scenario with(
            Catalogue catalogue, Scenario scenario, EvidenceDocument document, List<Use> uses, String by) {
        List<Claim> claims = new ArrayList<>(scenario.claims());
        for (int i = 0; i < uses.size(); i++) {
            Use use = uses.get(i);
            String at = "/claims/" + i;
            DocumentClaim number = document.claim(use.claim())
                    .orElseThrow(
                            () -> Problem.invalid(at + "/claim", "missing", Map.of("what", "claim", "id", use.claim()))
                                    .exception());
            if (use.technology().isEmpty() && document.context().technology().isEmpty()) {
                throw Problem.invalid(at + "/technology", "field.missing", Map.of())
                        .exception();
            }
            if (!number.usable()) {
                throw Problem.invalid(at + "/claim", "claim.not-usable", Map.of("id", use.claim()))
                        .exception();
            }
            if (!own(scenario, use.criterion())) {
                checkKind(at + "/claim", catalogue, use, number);
            }
            checkRatio(at + "/relative_to", catalogue, scenario, use, number);
            Claim made = claim(document, number, use, by);
            if (claims.stream().noneMatch(present -> present.id().equals(made.id()))) {
                claims.add(made);
            }
        }
        return scenario.withClaims(claims);
    }

    private static void checkKind(String at, Catalogue catalogue, Use use, DocumentClaim number) {
        if (!isOfKind(catalogue, use.criterion(), number.metric())) {
            throw Problem.invalid(
                            at,
                            "claim.other-metric",
                            Map.of(
                                    "id", use.claim(),
                                    "metric", number.metric(),
                                    "wanted", String.join(", ", metrics(catalogue, use.criterion()))))
                    .exception();
        }
        List<String> wanted = statistics(catalogue, use.criterion());
        if (!wanted.isEmpty() && !wanted.contains(number.statistic())) {
            throw Problem.invalid(
                            at,
                            "claim.other-statistic",
                            Map.of(
                                    "id", use.claim(),
                                    "statistic", number.statistic(),
                                    "wanted", String.join(", ", wanted)))
                    .exception();
        }
    }

    /** What a ratio is one to must be a technology here; what its document calls it need not be. */
    private static void checkRatio(String at, Catalogue catalogue, Scenario scenario, Use use, DocumentClaim number) {
        if (number.relativeTo().isEmpty()) {
            if (use.relativeTo().isPresent()) {
                throw Problem.invalid(at, "claim.no-ratio", Map.of("id", use.claim()))
                        .exception();
            }
            return;
        }
        String words = number.relativeTo().get();
        String against = use.relativeTo().orElse(words);
        boolean known = catalogue.technology(against).isPresent()
                || scenario.technologies().stream().anyMatch(own -> own.id().equals(against));
        if (!known) {
            throw Problem.invalid(
                            at, "claim.ratio-to-what", Map.of("id", use.claim(), "words", Problem.quoted(against)))
                    .exception();
        }
    }

    private static Claim claim(EvidenceDocument document, DocumentClaim number, Use use, String by) {
        DocumentContext context = document.context();
        return document.restated(
                number,
                ClaimBuilder.builder()
                        .id(document.sha256().substring(0, SHORT_HASH) + "-" + number.id() + "-" + use.criterion())
                        .subject(Subject.ofTechnology(use.technology().orElse(context.technology())))
                        .criterion(use.criterion())
                        .relativeTo(number.relativeTo()
                                .map(words ->
                                        Subject.ofTechnology(use.relativeTo().orElse(words))))
                        .conditions(conditions(document, number))
                        .source(Stream.of(context.origin(), document.name() + " " + number.locator())
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining(", ")))
                        .by(by)
                        .build());
    }

    private static String conditions(EvidenceDocument document, DocumentClaim number) {
        DocumentContext context = document.context();
        Environment place = context.environment();
        String version = number.versionStated().isEmpty() ? context.version() : number.versionStated();
        List<String> words = new ArrayList<>(List.of(version, context.command()));
        context.workload().words().forEach(words::add);
        words.add(place.cpu());
        place.cores().ifPresent(cores -> words.add(cores + " cores"));
        place.memoryGib().ifPresent(memory -> words.add(memory + " GiB"));
        words.addAll(List.of(place.disk(), place.network(), place.system(), place.placement(), place.sharing()));
        return words.stream().filter(word -> !word.isBlank()).collect(Collectors.joining("; "));
    }
}
