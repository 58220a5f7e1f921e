package dev.touchstone.evidence;

import dev.touchstone.base.Problem;
import dev.touchstone.base.Sha256;
import dev.touchstone.evidence.importers.Checks;
import dev.touchstone.evidence.importers.CsvMapping;
import dev.touchstone.evidence.importers.Extract;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.Metrics;
import dev.touchstone.evidence.importers.PrintedValue;
import dev.touchstone.evidence.importers.Warning;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document of a load tool that was read: its bytes are kept under {@code sha256}, its numbers are the claims. Nothing
 * but the context, grades and withdrawals changes after the import, and each change is a revision.
 *
 * @param schemaVersion version of this shape
 * @param sha256 SHA-256 of the bytes; also the document's id, so that the same bytes are one document
 * @param name file name as given
 * @param format key of the format
 * @param importerVersion version of the importer that read it
 * @param context what the person said
 * @param stated what the document says of tool, load and environment, and the mapping of a table as it was given
 * @param claims its numbers, in its order
 * @param remarks what a reader must know
 * @param workloads whether its workload speaks for that of a scenario, by scenario
 */
@RecordBuilder
public record EvidenceDocument(
        int schemaVersion,
        String sha256,
        String name,
        String format,
        int importerVersion,
        DocumentContext context,
        Map<String, String> stated,
        List<DocumentClaim> claims,
        List<Remark> remarks,
        List<WorkloadJudgement> workloads) {

    /** The present version of this shape. */
    public static final int SCHEMA_VERSION = 2;

    private static final String MAPPING = "mapping";
    private static final Pattern CLAIM = Pattern.compile("c\\d{1,9}");

    /** What an import remarks of numbers whose unit a person has to say; once said, it lowers no grade. */
    private static final Set<String> UNIT_MISSING =
            Set.of("unit-unknown", "check.unit-missing", "rabbitmq.no-unit", "k6.no-units");

    /** That a person says a unit which numbers without one cannot have: one remark a metric. */
    private static final String UNIT_MISFIT = "check.unit-misfit";

    /** What is remarked by what a person says, and therefore anew whenever that changes. */
    private static final Set<String> FOLLOWING =
            Set.of(Limits.NOT_HELD, OneHost.CODE, UNIT_MISFIT, Checks.RATIO_IMPOSSIBLE);

    private static final Set<String> ROWS_LEFT_OUT = Set.of(
            "row-refused",
            "row-formula",
            "row-long",
            "row-short",
            "row-bound",
            "row-ratio-to-nothing",
            "row-ratio-limit");

    /** Absent is none. */
    public EvidenceDocument {
        workloads = workloads == null ? List.of() : List.copyOf(workloads);
    }

    /**
     * A warning of the import, kept with the document.
     *
     * @param code key of its sentence in {@code messages/importers.*.properties}
     * @param arguments the values that the sentence names, as text
     * @param locator where; empty for the whole
     */
    public record Remark(String code, Map<String, String> arguments, String locator) {
        /** Another document, {@code document} with {@code sha256}, states the same numbers. */
        public static final String DUPLICATE = "check.duplicate";

        static Remark of(Warning warning) {
            Map<String, String> arguments = new TreeMap<>();
            warning.arguments().forEach((key, value) -> arguments.put(key, String.valueOf(value)));
            return new Remark(warning.code(), arguments, warning.at().toString());
        }
    }

    /**
     * The document that these bytes are.
     *
     * @throws dev.touchstone.evidence.importers.Refusal when they are none
     */
    static EvidenceDocument of(SentDocument sent, DocumentContext context) {
        EvidenceDocument document = of(sent.sha256(), sent.name(), sent.read(), context);
        Map<String, String> stated = new TreeMap<>(document.stated());
        sent.mapping().ifPresent(mapping -> stated.put(MAPPING, mapping));
        return EvidenceDocumentBuilder.builder(document).stated(stated).build().with(context);
    }

    /** The document that these bytes were read as. */
    static EvidenceDocument of(String sha256, String name, Formats.Read read, DocumentContext context) {
        Extract extract = read.extract();
        List<Remark> remarks = extract.warnings().stream().map(Remark::of).toList();
        List<DocumentClaim> claims = new ArrayList<>();
        for (PrintedValue value : extract.values()) {
            claims.add(claim("c" + (claims.size() + 1), value));
        }
        EvidenceDocument ungraded = new EvidenceDocument(
                SCHEMA_VERSION,
                sha256,
                name,
                read.format().id(),
                read.format().version(),
                context,
                new TreeMap<>(extract.conditions()),
                List.copyOf(claims),
                remarks,
                List.of());
        return ungraded.with(context);
    }

    private static DocumentClaim claim(String id, PrintedValue value) {
        String locator = value.at().toString();
        Grading grading = Grading.of(DocumentContext.NONE, value.runs().orElse(1), Set.of());
        return new DocumentClaim(
                id,
                value.subject(),
                value.metric(),
                Metrics.statistic(value.metric()),
                value.value(),
                value.unit(),
                DocumentClaim.Canonical.of(value.value(), value.unit()),
                locator,
                value.sample(),
                value.runs(),
                value.replicates(),
                value.resolution(),
                value.censored(),
                value.formula(),
                value.beside().stated(),
                Bound.EXACT,
                Optional.empty(),
                grading,
                grading.grade(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same document where a person says other things about it; its grades, and which numbers are limits, follow. */
    public EvidenceDocument with(DocumentContext other) {
        Limits limits = Limits.of(this, other);
        List<Remark> all = new ArrayList<>(remarks);
        all.removeIf(remark -> FOLLOWING.contains(remark.code()));
        Map<String, Meant> words = new HashMap<>();
        other.numbers().forEach(word -> words.put(word.claim(), word));
        List<DocumentClaim> measured = claims.stream()
                .map(claim -> claim.meant(Optional.ofNullable(words.get(claim.id()))))
                .map(claim -> claim.measuredIn(other.unit()))
                .toList();
        all.addAll(limits.remarks(measured));
        all.addAll(misfits(measured, other.unit()));
        all.addAll(ratios(measured));
        OneHost.remark(this, other).ifPresent(all::add);
        Repetitions repetitions = repetitions();
        Concerning concerning = Concerning.of(all);
        List<DocumentClaim> regraded = measured.stream()
                .map(claim -> claim.regraded(
                        Grading.of(other, repetitions.of(claim), codes(claim, other, concerning)), limits.bound(claim)))
                .toList();
        return EvidenceDocumentBuilder.builder(this)
                .context(other)
                .claims(regraded)
                .remarks(List.copyOf(all))
                .build();
    }

    private static List<Remark> misfits(List<DocumentClaim> claims, String said) {
        Map<String, Remark> byMetric = new LinkedHashMap<>();
        claims.stream()
                .filter(claim -> !said.isEmpty() && !claim.hasUnit(said))
                .forEach(claim -> byMetric.putIfAbsent(
                        claim.metric(),
                        new Remark(UNIT_MISFIT, Map.of("metric", claim.metric(), "unit", said), claim.locator())));
        return List.copyOf(byMetric.values());
    }

    /** Nothing is 0 times or less than 0 times as much as another thing that is there. */
    private static List<Remark> ratios(List<DocumentClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.relativeTo().isPresent() && claim.value().signum() <= 0)
                .map(claim -> new Remark(
                        Checks.RATIO_IMPOSSIBLE,
                        Map.of(
                                "metric",
                                claim.metric(),
                                "value",
                                claim.value().toPlainString(),
                                "other",
                                claim.relativeTo().orElseThrow(),
                                "row",
                                claim.locator()),
                        claim.locator()))
                .toList();
    }

    private static Set<String> codes(DocumentClaim claim, DocumentContext said, Concerning concerning) {
        Set<String> codes = concerning.codes(claim);
        boolean known = !said.unit().isEmpty() || claim.relativeTo().isPresent();
        if (known && claim.hasUnit(said.unit())) {
            codes.removeAll(UNIT_MISSING);
        }
        return codes;
    }

    /** What is known of its measurement: what the person said, with the loop and the rate that it or its command states. */
    public DocumentContext known() {
        return known(context);
    }

    DocumentContext known(DocumentContext said) {
        Workload load = said.workload().completed(stated.getOrDefault("loop", ""), OfferedRate.of(format, said));
        return DocumentContextBuilder.builder(said).workload(load).build();
    }

    /** How often what its claims say was measured. */
    public long runs(DocumentClaim claim) {
        return repetitions().of(claim);
    }

    /** What a person said of its columns, where it is a table. */
    Optional<CsvMapping> columns() {
        return mapping().map(json -> CsvMapping.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    Repetitions repetitions() {
        return Repetitions.of(this);
    }

    /** The same document with one claim changed; MISSING when it has none of this id. */
    public EvidenceDocument change(String claim, UnaryOperator<DocumentClaim> change) {
        if (claim(claim).isEmpty()) {
            throw Problem.missing("claim", claim).exception();
        }
        List<DocumentClaim> changed = claims.stream()
                .map(one -> one.id().equals(claim) ? change.apply(one) : one)
                .toList();
        return EvidenceDocumentBuilder.builder(this).claims(changed).build();
    }

    /** What is said of its workload and that of a scenario. */
    public Optional<WorkloadJudgement> workload(String scenario) {
        return workloads.stream()
                .filter(said -> said.scenario().equals(scenario))
                .findFirst();
    }

    /** The same document where a person judges its workload; a judgement without marks takes an earlier one back. */
    public EvidenceDocument judged(WorkloadJudgement judgement) {
        List<WorkloadJudgement> others = new ArrayList<>(workloads);
        others.removeIf(said -> said.scenario().equals(judgement.scenario()));
        if (!judgement.marks().isEmpty()) {
            others.add(judgement);
        }
        return EvidenceDocumentBuilder.builder(this).workloads(others).build();
    }

    /** A claim of a scenario as this document says it now, read from one of its numbers. */
    public Claim restated(DocumentClaim number, Claim claim) {
        return Restated.of(this, number, claim);
    }

    /** What is said of its workload and a scenario, on a claim of it. */
    Claim judged(String scenario, Claim claim) {
        return workload(scenario).map(said -> said.applied(claim)).orElse(claim);
    }

    /**
     * A claim of a scenario that was read from here, as it counts there now: as the document says it, withdrawn, or with what
     * is said of its workload.
     */
    public Claim counting(String scenario, Claim claim) {
        Optional<DocumentClaim> number =
                claim.attachment().flatMap(file -> file.claim()).flatMap(this::claim);
        if (number.isEmpty()) {
            return claim;
        }
        Claim judged = judged(scenario, restated(number.get(), claim));
        return number.get().withdrawn().map(judged::without).orElse(judged);
    }

    /** What a person said of the columns of a table, as JSON; absent for what is no table. */
    public Optional<String> mapping() {
        return Optional.ofNullable(stated.get(MAPPING));
    }

    /**
     * The rows of a table.
     *
     * @param taken those that gave a number
     * @param refused those that were left out whole, each with a reason
     */
    public record Rows(long taken, long refused) {}

    /** How many rows were taken and refused; absent for what is no table. */
    public Optional<Rows> rows() {
        return mapping()
                .map(table -> new Rows(
                        claims.stream().map(DocumentClaim::locator).distinct().count(), refused()));
    }

    /** The remark about all counts those that are not named, too. */
    private long refused() {
        return remarks.stream()
                .filter(remark -> remark.code().equals("rows-refused"))
                .map(remark -> Long.parseLong(remark.arguments().get("count")))
                .findFirst()
                .orElseGet(() -> remarks.stream()
                        .filter(remark -> ROWS_LEFT_OUT.contains(remark.code()))
                        .count());
    }

    /**
     * Checksum over what its numbers say. Documents that agree in it state the same values of the same subjects, whatever
     * their files, spaces and encodings are.
     */
    String figures() {
        return Sha256.hex(claims.stream()
                .map(claim -> String.join(
                        "\u0000",
                        claim.subject(),
                        claim.metric(),
                        claim.value().stripTrailingZeros().toPlainString(),
                        claim.unit() + claim.beside().map(String::valueOf).orElse("")))
                .sorted()
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The claim of this id: at the place that its number says, else wherever it is. */
    public Optional<DocumentClaim> claim(String id) {
        return Optional.of(id)
                .filter(given -> CLAIM.matcher(given).matches())
                .map(given -> Integer.parseInt(given.substring(1)) - 1)
                .filter(place -> place >= 0 && place < claims.size())
                .map(claims::get)
                .filter(claim -> claim.id().equals(id))
                .or(() -> claims.stream().filter(claim -> claim.id().equals(id)).findFirst());
    }
}
