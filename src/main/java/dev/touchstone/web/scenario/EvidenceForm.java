package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Attachment;
import dev.touchstone.evidence.Bound;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.evidence.Confirmation;
import dev.touchstone.evidence.Judgement;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.web.view.EditorView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Numbers with their conditions and raw files, and judgements with a name. */
final class EvidenceForm implements PartForm {
    static final String CLAIMS = "claims";
    static final String JUDGEMENTS = "judgements";

    /** What the field of a subject begins with. */
    static final String TECHNOLOGY = "technology:";

    /** As {@link #TECHNOLOGY}, for a whole stack. */
    static final String STACK = "stack:";

    private static final List<String> CLAIM_SAYS = List.of(
            "subject", "criterion", "value", "low", "high", "unit", "statistic", "conditions", "source", "file.sha256");
    private static final List<String> JUDGEMENT_SAYS =
            List.of("subject", "criterion", "low", "likely", "high", "reason");

    @Override
    public Typed fill(Scenario scenario, Language language) {
        Filling out = new Filling(language);
        int row = 0;
        for (Claim claim : scenario.claims()) {
            claim(out, CLAIMS + "." + row++ + ".", claim);
        }
        row = 0;
        for (Judgement judgement : scenario.judgements()) {
            String at = JUDGEMENTS + "." + row++ + ".";
            out.put(at + "id", judgement.id());
            out.put(at + "subject", subject(judgement.subject()));
            out.put(at + "criterion", judgement.criterion());
            out.number(at + "low", judgement.low());
            out.number(at + "likely", judgement.likely());
            out.number(at + "high", judgement.high());
            out.put(at + "by", judgement.by());
            out.put(at + "at", judgement.at().map(String::valueOf));
            out.put(at + "reason", judgement.reason());
        }
        return out.typed();
    }

    private static void claim(Filling out, String at, Claim claim) {
        out.put(at + "id", claim.id());
        out.put(at + "subject", subject(claim.subject()));
        out.put(at + "criterion", claim.criterion());
        out.number(at + "value", claim.value());
        out.number(at + "low", claim.low());
        out.number(at + "high", claim.high());
        out.put(at + "unit", claim.unit());
        out.put(at + "bound", claim.bound().sign());
        out.put(at + "statistic", claim.statistic());
        out.put(at + "date", claim.date().map(String::valueOf));
        out.number(at + "runs", boxed(claim.runs()));
        out.number(at + "spread", claim.spread());
        out.put(at + "conditions", claim.conditions());
        out.put(at + "source", claim.source());
        out.word(at + "run_by", claim.runBy());
        out.put(at + "by", claim.by());
        out.put(at + "file.sha256", claim.attachment().map(Attachment::sha256));
        out.put(at + "file.name", claim.attachment().map(Attachment::name));
        out.put(at + "excluded", claim.excluded());
        out.put(at + "environment", claim.environment());
        out.number(at + "cores", boxed(claim.cores()));
        out.word(at + "sharing", claim.sharing());
        out.put(at + "relative_to", claim.relativeTo().map(EvidenceForm::subject));
        out.word(at + "applicability", claim.applicability());
        out.put(at + "applicability_why", claim.applicabilityWhy());
        out.put(at + "confirmed.on", claim.confirmed().map(word -> String.valueOf(word.on())));
        out.put(at + "confirmed.by", claim.confirmed().map(Confirmation::by));
        out.put(at + "confirmed.reason", claim.confirmed().map(Confirmation::reason));
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    static String subject(Subject subject) {
        return subject.technology()
                .map(TECHNOLOGY::concat)
                .or(() -> subject.stack().map(STACK::concat))
                .orElse("");
    }

    @Override
    public dev.touchstone.web.scenario.Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        ScenarioBuilder edited = ScenarioBuilder.builder(base);
        edited.claims(claims(in, base, catalogue));
        edited.judgements(judgements(in));
        return in.bound(edited);
    }

    private static List<Claim> claims(Reading in, Scenario base, Catalogue catalogue) {
        List<String> ids = taken(in, CLAIMS);
        return in.rows(CLAIMS, CLAIM_SAYS, "/claims", at -> claim(in, at, base, catalogue, ids));
    }

    private static Claim claim(Reading in, String at, Scenario base, Catalogue catalogue, List<String> ids) {
        String criterion = in.typed().text(at + "criterion");
        Optional<Double> value = in.number(at + "value");
        if (value.isEmpty()
                && in.typed().text(at + "low").isEmpty()
                && in.typed().text(at + "high").isEmpty()) {
            in.fault(at + "value", "claim.value-or-range", Map.of());
        }
        Claim typed = ClaimBuilder.builder()
                .id(in.id(at, ids, "c"))
                .subject(subject(in, at + "subject"))
                .criterion(needed(in, at + "criterion", "editor.choose-a-criterion"))
                .value(value)
                .low(in.number(at + "low"))
                .high(in.number(at + "high"))
                .unit(in.maybe(at + "unit").orElseGet(() -> usualUnit(in, at, base, catalogue, criterion)))
                .bound(bound(in, at + "bound"))
                .statistic(in.typed().text(at + "statistic"))
                .date(in.day(at + "date"))
                .runs(whole(in, at + "runs"))
                .spread(in.number(at + "spread"))
                .conditions(in.typed().area(at + "conditions"))
                .source(in.typed().text(at + "source"))
                .runBy(in.word(at + "run_by", Claim.RunBy.class, Claim.RunBy.UNKNOWN))
                .by(in.typed().text(at + "by"))
                .excluded(in.maybe(at + "excluded"))
                .environment(in.maybe(at + "environment"))
                .cores(whole(in, at + "cores"))
                .sharing(in.maybeWord(at + "sharing", Sharing.class))
                .relativeTo(other(in, at + "relative_to"))
                .applicability(in.word(at + "applicability", Applicability.class, Applicability.DIRECT))
                .applicabilityWhy(in.typed().area(at + "applicability_why"))
                .confirmed(confirmed(in, at + "confirmed."))
                .build();
        return ClaimBuilder.builder(typed)
                .attachment(attachment(in, at, base, typed))
                .build();
    }

    /** Whatever of it is typed; what is missing is told when it is checked. */
    private static Optional<Confirmation> confirmed(Reading in, String at) {
        Optional<LocalDate> on = in.day(at + "on");
        String by = in.typed().text(at + "by");
        String reason = in.typed().area(at + "reason");
        return on.isEmpty() && by.isBlank() && reason.isBlank()
                ? Optional.empty()
                : Optional.of(new Confirmation(on.orElse(null), by, reason));
    }

    /** The unit of the criterion; a ratio has none. */
    private static String usualUnit(Reading in, String at, Scenario base, Catalogue catalogue, String criterion) {
        return in.maybe(at + "relative_to").isPresent()
                ? Unit.ONE.code()
                : Named.unit(catalogue, base, criterion).orElse("");
    }

    private static Optional<Subject> other(Reading in, String field) {
        return in.maybe(field).map(given -> subject(in, field));
    }

    private static OptionalInt whole(Reading in, String field) {
        return in.whole(field).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Bound bound(Reading in, String field) {
        String sign = in.typed().text(field);
        try {
            return sign.isEmpty() ? Bound.EXACT : Bound.of(sign);
        } catch (IllegalArgumentException e) {
            in.fault(field, "word.not-one-of", Map.of("value", Reading.shortened(sign), "expected", e.getMessage()));
            return Bound.EXACT;
        }
    }

    /** A number that was read from the file stays so as long as nobody types anything over what the file says. */
    private static Optional<Attachment> attachment(Reading in, String at, Scenario base, Claim typed) {
        String file = at + "file";
        String sha256 = in.typed().text(file + ".sha256");
        if (!sha256.matches("[0-9a-f]{64}") || in.typed().ticked(file + ".drop")) {
            return Optional.empty();
        }
        String id = in.typed().text(at + "id");
        return base.claims().stream()
                .filter(claim -> claim.id().equals(id) && measured(claim).equals(measured(typed)))
                .flatMap(claim -> claim.attachment().stream())
                .filter(present -> present.sha256().equals(sha256))
                .findFirst()
                .or(() -> Optional.of(Attachment.of(sha256, in.typed().text(file + ".name"))));
    }

    private static List<Object> measured(Claim claim) {
        return List.of(
                claim.value(),
                claim.unit(),
                claim.bound(),
                claim.statistic(),
                claim.date(),
                claim.runs(),
                claim.spread(),
                claim.runBy(),
                claim.cores(),
                claim.sharing());
    }

    private static List<Judgement> judgements(Reading in) {
        List<String> ids = taken(in, JUDGEMENTS);
        return in.rows(
                JUDGEMENTS,
                JUDGEMENT_SAYS,
                "/judgements",
                at -> new Judgement(
                        in.id(at, ids, "j"),
                        subject(in, at + "subject"),
                        needed(in, at + "criterion", "editor.choose-a-criterion"),
                        in.number(at + "low"),
                        in.needed(at + "likely"),
                        in.number(at + "high"),
                        in.typed().text(at + "by"),
                        in.day(at + "at"),
                        in.typed().area(at + "reason")));
    }

    private static String needed(Reading in, String field, String code) {
        String text = in.typed().text(field);
        if (text.isEmpty()) {
            in.fault(field, code, Map.of());
        }
        return text;
    }

    private static List<String> taken(Reading in, String list) {
        List<String> ids = new ArrayList<>();
        in.typed().rows(list).forEach(row -> ids.add(in.typed().text(list + "." + row + ".id")));
        return ids;
    }

    private static Subject subject(Reading in, String field) {
        String text = in.typed().text(field);
        if (text.startsWith(TECHNOLOGY)) {
            return Subject.ofTechnology(text.substring(TECHNOLOGY.length()));
        }
        if (text.startsWith(STACK)) {
            return Subject.ofStack(text.substring(STACK.length()));
        }
        in.fault(field, "editor.choose-a-subject", Map.of());
        return new Subject(Optional.empty(), Optional.empty());
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        return new EvidenceBlocks(sheet).list();
    }

    /** Further rows begin with the name of whoever writes. */
    @Override
    public Typed act(Typed typed, Sheet sheet, String action) {
        Typed grown = PartForm.super.act(typed, sheet, action);
        for (String list : List.of(CLAIMS, JUDGEMENTS)) {
            if (action.equals("add:" + list)) {
                return grown.with(list + "." + typed.nextRow(list) + ".by", sheet.person());
            }
        }
        return grown;
    }

    @Override
    public Typed begin(Typed filled, String person, LocalDate today) {
        return filled.rows(CLAIMS).isEmpty()
                ? filled.with(CLAIMS + ".0.id", "").with(CLAIMS + ".0.by", person)
                : filled;
    }
}
