package dev.touchstone.web.record;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.decision.Edit;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.Link;
import dev.touchstone.decision.Trigger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Reads the form of a draft. What cannot be read becomes a fault at its field; the rest is read all the same, so that
 * every fault is told at once.
 */
public final class DraftReading {
    private final Edit before;
    private final Map<String, String> fields;
    private final DraftTexts texts;
    private final List<Fault> faults = new ArrayList<>();
    /** The row of each trigger that was read. */
    private final List<Integer> rows = new ArrayList<>();

    private final Edit edit;

    /**
     * Reads.
     *
     * @param before the draft as it stands, for what the form does not show
     * @param fields names and values as they came
     * @param plans finds a stored plan
     * @param numbers finds a decision by its number
     */
    public DraftReading(
            Edit before,
            Map<String, String> fields,
            Language language,
            Function<String, Optional<FrozenPlan>> plans,
            IntFunction<Optional<Link>> numbers) {
        this.before = before;
        this.fields = fields;
        texts = new DraftTexts(language);
        edit = new Edit(
                text("title", before.title()),
                text("context", before.context()),
                Optional.of(field("chosen")).filter(id -> !id.isBlank()),
                text("decision", before.decision()),
                text("why", before.why()),
                texts.readLines(before.good(), field("good")),
                texts.readLines(before.bad(), field("bad")),
                DraftTexts.lines(field("despite")).stream()
                        .map(line -> DraftFields.dissent(before.despite(), texts, line))
                        .toList(),
                texts.readLines(before.conditions(), field("conditions")),
                triggers(),
                plan(plans),
                names(field("deciders")),
                words(field("tags")),
                supersedes(numbers));
    }

    /** What was read. */
    public Edit edit() {
        return edit;
    }

    /** What could not be read; pointers are names of fields. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The field behind a JSON pointer of the service, such as {@code /triggers/0/on}. */
    public String fieldOf(String pointer) {
        String[] path = pointer.replaceFirst("^/", "").split("/");
        if (path[0].equals("triggers") && path.length > 1 && path[1].matches("\\d+")) {
            int index = Integer.parseInt(path[1]);
            int row = index < rows.size() ? rows.get(index) : 0;
            return DraftFields.name(row, path.length > 2 ? path[2] : "kind");
        }
        return path[0];
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private LocalText text(String name, LocalText was) {
        return fields.containsKey(name + DraftFields.OTHER)
                ? texts.read(field(name), field(name + DraftFields.OTHER))
                : texts.read(was, field(name));
    }

    private static List<String> names(String typed) {
        return DraftTexts.lines(typed);
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split("[,，\\r\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<FrozenPlan> plan(Function<String, Optional<FrozenPlan>> plans) {
        String wanted = field("plan");
        if (wanted.isBlank()) {
            return Optional.empty();
        }
        boolean same = before.plan()
                .map(plan -> plan.id().orElse(DraftFields.PLAN_KEPT))
                .filter(wanted::equals)
                .isPresent();
        return same ? before.plan() : plans.apply(wanted);
    }

    private List<Link> supersedes(IntFunction<Optional<Link>> numbers) {
        List<Link> links = new ArrayList<>();
        for (String word : words(field("supersedes"))) {
            String digits = word.replaceFirst("(?i)^ADR-?", "");
            Optional<Link> link =
                    digits.matches("\\d{1,6}") ? numbers.apply(Integer.parseInt(digits)) : Optional.empty();
            link.ifPresentOrElse(
                    links::add, () -> fault("supersedes", "record-ui.no-such-number", Map.of("number", word)));
        }
        return links;
    }

    private List<Trigger> triggers() {
        List<Trigger> triggers = new ArrayList<>();
        for (int row = 0; row < DraftFields.rows(fields); row++) {
            String kind = field(DraftFields.name(row, "kind"));
            String words = field(DraftFields.name(row, "text"));
            if (kind.isBlank() && words.isBlank()) {
                continue;
            }
            int at = row;
            Optional<Trigger.Kind> known = Arrays.stream(Trigger.Kind.values())
                    .filter(each -> each.name().equals(kind.toUpperCase(Locale.ROOT)))
                    .findFirst();
            if (known.isEmpty()) {
                fault(DraftFields.name(row, "kind"), "record-ui.choose-kind", Map.of());
            }
            known.ifPresent(found -> {
                rows.add(at);
                triggers.add(trigger(at, found));
            });
        }
        return triggers;
    }

    private Trigger trigger(int row, Trigger.Kind kind) {
        LocalText typed = LocalText.of(field(DraftFields.name(row, "text")).strip());
        LocalText words = before.triggers().stream()
                .map(Trigger::text)
                .filter(text -> texts.shown(text).equals(typed.en()))
                .findFirst()
                .orElse(typed);
        Optional<String> subject =
                Optional.of(field(DraftFields.name(row, "subject"))).filter(id -> !id.isBlank());
        boolean watches = kind == Trigger.Kind.EVIDENCE || kind == Trigger.Kind.NEIGHBOUR;
        return new Trigger(kind, words, date(row), watches ? subject : Optional.empty(), bound(row, kind));
    }

    private Optional<LocalDate> date(int row) {
        String name = DraftFields.name(row, "on");
        String typed = field(name).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException other) {
            fault(name, "not-a-date", Map.of("value", Problem.quoted(typed)));
            return Optional.empty();
        }
    }

    /** Typed in points of a hundred, kept in value. */
    private Optional<Double> bound(int row, Trigger.Kind kind) {
        String name = DraftFields.name(row, "bound");
        String typed = field(name).strip();
        if (typed.isEmpty() || kind != Trigger.Kind.MARGIN) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(typed).movePointLeft(2).doubleValue());
        } catch (NumberFormatException other) {
            fault(name, "not-a-number", Map.of("value", Problem.quoted(typed)));
            return Optional.empty();
        }
    }

    private void fault(String field, String code, Map<String, Object> arguments) {
        faults.add(Fault.at("/" + field, code, arguments));
    }
}
