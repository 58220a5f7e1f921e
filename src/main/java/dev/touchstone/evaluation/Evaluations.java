package dev.touchstone.evaluation;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.Watch;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Id;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.coverage.ClaimFlips;
import dev.touchstone.evaluation.coverage.Halved;
import dev.touchstone.evidence.Attachment;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.ReadClaims;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Index;
import dev.touchstone.revision.Indexed;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Page;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioCheck;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Evaluates scenarios: for looking, unstored and remembered for a while; or stored, and then for ever. */
@ApplicationScoped
public class Evaluations implements Indexed {
    /** Kind of these documents in the store. */
    public static final String KIND = "evaluation";

    /** The facet by which evaluations are asked for the evidence documents whose numbers they counted, by SHA-256. */
    public static final String EVIDENCE = "evidence";

    private static final int REMEMBERED = 24;

    /** Scenarios whose weights may be moved at the same time without drawing again. */
    private static final int KEPT = 3;

    private static final int FEWEST_SAMPLES = 100;
    private static final int MOST_SAMPLES = 100_000;

    private final CurrentCatalogue catalogue;
    private final Documents<Evaluation> documents;
    private final Documents<Scenario> scenarios;
    private final ReadClaims readClaims;
    private final Budget budget;
    private final Recent<Evaluation> recent = new Recent<>(REMEMBERED);
    private final Recent<Evaluation> bases = new Recent<>(KEPT);
    private final Recent<Halved> halved = new Recent<>(REMEMBERED);
    private final Recent<ClaimFlips> claimFlips = new Recent<>(REMEMBERED);
    private final Recent<Reweighing> reweighings = new Recent<>(KEPT);
    private final Clock clock;
    private final Id ids;

    /** @param budget keeps one request from occupying the whole server */
    public Evaluations(
            CurrentCatalogue catalogue, Library library, ReadClaims readClaims, Budget budget, Clock clock, Id ids) {
        this.catalogue = catalogue;
        this.readClaims = readClaims;
        documents = library.documents(KIND, Evaluation.SCHEMA_VERSION, Evaluation.class, EvaluationJson.MAPPING);
        scenarios = library.documents(Scenarios.KIND, Scenario.SCHEMA_VERSION, Scenario.class);
        this.budget = budget;
        this.clock = clock;
        this.ids = ids;
    }

    /** The stored evaluations, for lists and reading. */
    public Documents<Evaluation> documents() {
        return documents;
    }

    /** The usual settings of today. */
    public Settings usual() {
        return usual(catalogue.get());
    }

    /** The usual settings of today, with the correlation of unknowns that a catalogue holds. */
    Settings usual(Catalogue numbers) {
        return Settings.usual(LocalDate.now(clock), numbers.judgements());
    }

    /** The usual settings with what a request says. */
    public Settings settings(Optional<Integer> samples, OptionalLong seed, Optional<Double> rho) {
        int wanted = samples.orElse(Settings.USUAL_SAMPLES);
        if (wanted < FEWEST_SAMPLES || wanted > MOST_SAMPLES) {
            throw outside("/samples", wanted, FEWEST_SAMPLES, MOST_SAMPLES);
        }
        double correlation = rho.orElse(usual().rho());
        if (!(correlation >= 0 && correlation <= 1)) {
            throw outside("/rho", correlation, 0, 1);
        }
        return new Settings(wanted, seed.orElse(Settings.USUAL_SEED), correlation, LocalDate.now(clock));
    }

    private static RuntimeException outside(String pointer, Number value, Number low, Number high) {
        return Problem.invalid(pointer, "number.outside", Map.of("value", value, "low", low, "high", high))
                .exception();
    }

    /**
     * Evaluates for looking: nothing is stored. The same question is answered from memory for a while.
     *
     * @param hash hash of the scenario's revision
     * @throws dev.touchstone.base.ProblemException CONFLICT {@code not-ready} when it cannot be evaluated yet; TOO_MUCH for
     *     too many candidates, or {@code busy} when the server has no room now
     */
    public Evaluation look(Scenario scenario, String hash, Settings settings) {
        return counted(counting(scenario, Optional.empty()), hash, settings);
    }

    /** The same in another reading of the evidence. */
    public Evaluation look(Scenario scenario, String hash, Settings settings, WhatIf reading) {
        return counted(
                reading.of(catalogue.get(), counting(scenario, Optional.empty()), settings.today()), hash, settings);
    }

    private Evaluation counted(Scenario now, String hash, Settings settings) {
        String key = key(now, hash, settings);
        return recent.get(key).orElseGet(() -> {
            Evaluation evaluation = compute(now, hash, settings);
            recent.put(key, evaluation);
            bases.put(unweighed(now, hash, settings), evaluation);
            return evaluation;
        });
    }

    /**
     * Which claims, were they twice as exact, would change the order of those who contend: every one of them asks for an
     * evaluation, on the same random numbers, of which nothing is stored.
     *
     * @throws dev.touchstone.base.ProblemException as {@link #look}
     */
    public Halved halved(Scenario scenario, String hash, Settings settings) {
        Scenario now = counting(scenario, Optional.empty());
        String key = key(now, hash, settings);
        Catalogue numbers = catalogue.get();
        Evaluation base = counted(now, hash, settings);
        return searching(
                halved,
                key,
                () -> key(now, hash, settings),
                Halved.LONGEST,
                (threads, over) -> Halved.of(
                        base,
                        now,
                        claim -> Evaluator.halving(claim, numbers, now, settings, threads, over.silent()),
                        over));
    }

    /**
     * What each single claim would have to say for another one to lead: every step of the search asks for an evaluation, on
     * the same random numbers, of which nothing is stored.
     *
     * @throws dev.touchstone.base.ProblemException as {@link #look}
     */
    public ClaimFlips claimFlips(Scenario scenario, String hash, Settings settings) {
        Scenario now = counting(scenario, Optional.empty());
        String key = key(now, hash, settings);
        Catalogue numbers = catalogue.get();
        Evaluation base = counted(now, hash, settings);
        return searching(
                claimFlips,
                key,
                () -> key(now, hash, settings),
                ClaimFlips.LONGEST,
                (threads, over) -> ClaimFlips.of(
                        base,
                        now,
                        claims -> Evaluator.evaluate(numbers, now.withClaims(claims), settings, threads, over.silent()),
                        over));
    }

    /**
     * The search keeps what it has when its own time is over, long before the budget would stop it; then the next one who
     * asks may find more, so only what was found in time is remembered; and nothing that began before the catalogue changed.
     *
     * @param present what the key would be now
     */
    private <T> T searching(
            Recent<T> found, String key, Supplier<String> present, Duration longest, Budget.Work<T> search) {
        return found.get(key)
                .orElseGet(() -> budget.within(longest.multipliedBy(2), (threads, watch) -> {
                    Watch over = Budget.until(longest, watch);
                    T answer = search.run(threads, over);
                    boolean whole = !over.cancelled() && !Thread.currentThread().isInterrupted();
                    if (whole && present.get().equals(key)) {
                        found.put(key, answer);
                    }
                    return answer;
                }));
    }

    /** What {@link #look} has computed already, without computing anything. */
    public Optional<Evaluation> remembered(Scenario scenario, String hash, Settings settings) {
        return recent.get(key(counting(scenario, Optional.empty()), hash, settings));
    }

    private String key(Scenario scenario, String hash, Settings settings) {
        return unweighed(scenario, hash, settings) + "|" + scenario.weights();
    }

    /** All that an evaluation depends on but the weights. */
    private String unweighed(Scenario scenario, String hash, Settings settings) {
        return String.join(
                "|",
                hash,
                catalogue.hash(),
                settings.toString(),
                scenario.claims().toString());
    }

    /**
     * The scenario as it counts, with what the documents of its numbers say: {@link ReadClaims#counting}.
     *
     * @param instead a changed document that is looked at in place of the stored one
     */
    public Scenario counting(Scenario scenario, Optional<EvidenceDocument> instead) {
        return scenario.withClaims(readClaims.counting(scenario.id(), scenario.claims(), instead));
    }

    /** Evaluates and stores; what is stored never changes again. */
    public Stored<Evaluation> store(Layered.Entry<Scenario> scenario, Settings settings, String actor) {
        Evaluation evaluation =
                look(scenario.content(), scenario.hash(), settings).withId(ids.next());
        Index index = index(evaluation, scenario.content().claims());
        return documents.create(evaluation.id(), evaluation, index, actor);
    }

    @Override
    public void reindex() {
        documents.reindex(evaluation -> index(evaluation, claims(evaluation)));
    }

    /** The claims that were evaluated. A scenario of which nothing is stored is a shipped one, and rests on no document. */
    private List<Claim> claims(Evaluation evaluation) {
        return scenarioOf(evaluation).map(Scenario::claims).orElse(List.of());
    }

    /** The scenario as it was evaluated; absent where nothing of it is stored, as of a shipped one. */
    public Optional<Scenario> scenarioOf(Evaluation evaluation) {
        return scenarios
                .byHash(evaluation.scenario(), evaluation.scenarioHash())
                .map(Stored::content);
    }

    /** The claims of the scenario of then that were counted, as they stood in it. */
    public List<Claim> counted(Evaluation evaluation) {
        return counted(evaluation, claims(evaluation));
    }

    private static List<Claim> counted(Evaluation evaluation, List<Claim> claims) {
        Set<String> counted = evaluation.drawn().stream()
                .flatMap(drawn -> drawn.facts().stream())
                .filter(FactRef::used)
                .map(FactRef::id)
                .collect(Collectors.toSet());
        return claims.stream().filter(claim -> counted.contains(claim.id())).toList();
    }

    private static Index index(Evaluation evaluation, List<Claim> claims) {
        Set<String> read = counted(evaluation, claims).stream()
                .flatMap(claim -> claim.attachment().stream())
                .map(Attachment::sha256)
                .collect(Collectors.toSet());
        return Index.of(evaluation.title().en()).under(evaluation.scenario()).with(EVIDENCE, read);
    }

    /** A stored evaluation; MISSING when there is none. */
    public Stored<Evaluation> get(String id) {
        return documents.get(id);
    }

    /** The stored evaluations of a scenario, newest first. */
    public Page<Stored<Evaluation>> of(String scenario, int limit) {
        HeadQuery query = documents.query().under(scenario).latestFirst().limit(limit);
        return documents.list(query);
    }

    private Evaluation compute(Scenario scenario, String hash, Settings settings) {
        Catalogue now = catalogue.get();
        List<Fault> faults = ScenarioCheck.faults(now, scenario);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        if (!Readiness.canBeEvaluated(now, scenario)) {
            throw notReady(now, scenario);
        }
        try {
            return budget.within(
                    Duration.ofSeconds(30),
                    (threads, watch) -> reweighed(scenario, hash, settings, threads, watch)
                            .orElseGet(() -> Evaluator.evaluate(now, scenario, settings, threads, watch)
                                    .identified(hash, catalogue.hash())));
        } catch (InvalidModel impossible) {
            throw ModelProblems.of(impossible);
        }
    }

    /** Who moves weights asks the same again and again under others: from the second time on its draws are kept. */
    private Optional<Evaluation> reweighed(
            Scenario scenario, String hash, Settings settings, int threads, Watch watch) {
        String key = unweighed(scenario, hash, settings);
        return bases.get(key).filter(Reweighing::fits).map(base -> {
            Reweighing reweighing = reweighings.get(key).orElseGet(() -> {
                Reweighing made = Reweighing.of(base, threads, watch);
                reweighings.put(key, made);
                return made;
            });
            return reweighing.with(
                    Criteria.weighted(base.criteria(), scenario.weights()),
                    scenario.weights().elicited(),
                    watch);
        });
    }

    private static RuntimeException notReady(Catalogue catalogue, Scenario scenario) {
        List<Fault> missing = Readiness.of(catalogue, scenario).stream()
                .filter(point -> point.needed() && !point.done())
                .map(point -> Fault.at("", point.code()))
                .toList();
        return new Problem(Problem.Kind.CONFLICT, "not-ready", Map.of("id", scenario.id()), missing).exception();
    }
}
