package dev.touchstone.web.record;

import dev.touchstone.base.LocalText;
import dev.touchstone.decision.Dissent;
import dev.touchstone.decision.Edit;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a draft as the fields of its form, by name. */
public final class DraftFields {
    static final String OTHER = "-other";
    static final String PLAN_KEPT = "kept";
    static final String BETWEEN_WORDS_AND_NAME = " -- ";
    /** Rows of the form that wait for a further trigger. */
    static final int EMPTY_ROWS = 2;

    private DraftFields() {}

    /** What stands in the form of a draft as it was stored. */
    public static Map<String, String> of(Edit edit, dev.touchstone.base.Language language) {
        DraftTexts texts = new DraftTexts(language);
        Map<String, String> fields = new LinkedHashMap<>();
        text(fields, texts, "title", edit.title());
        text(fields, texts, "context", edit.context());
        text(fields, texts, "decision", edit.decision());
        text(fields, texts, "why", edit.why());
        fields.put("chosen", edit.chosen().orElse(""));
        fields.put("good", texts.lines(edit.good()));
        fields.put("bad", texts.lines(edit.bad()));
        fields.put("conditions", texts.lines(edit.conditions()));
        fields.put("despite", DraftTexts.lines(edit.despite(), dissent -> line(dissent, texts)));
        fields.put("plan", edit.plan().map(DraftFields::plan).orElse(""));
        fields.put("deciders", DraftTexts.lines(edit.deciders(), name -> name));
        fields.put("tags", String.join(", ", edit.tags()));
        fields.put(
                "supersedes",
                String.join(
                        ", ",
                        edit.supersedes().stream()
                                .map(link -> RecordCase.numbered(link.number()))
                                .toList()));
        for (int row = 0; row < edit.triggers().size(); row++) {
            trigger(fields, texts, row, edit.triggers().get(row));
        }
        return fields;
    }

    private static void text(Map<String, String> fields, DraftTexts texts, String name, LocalText text) {
        fields.put(name, texts.shown(text));
        fields.put(name + OTHER, texts.shownOther(text));
    }

    private static String line(Dissent dissent, DraftTexts texts) {
        String words = texts.shown(dissent.text());
        return dissent.by().isBlank() ? words : words + BETWEEN_WORDS_AND_NAME + dissent.by();
    }

    private static String plan(FrozenPlan plan) {
        return plan.id().orElse(PLAN_KEPT);
    }

    private static void trigger(Map<String, String> fields, DraftTexts texts, int row, Trigger trigger) {
        fields.put(name(row, "kind"), trigger.kind().name().toLowerCase(java.util.Locale.ROOT));
        fields.put(name(row, "text"), texts.shown(trigger.text()));
        fields.put(name(row, "on"), trigger.on().map(Object::toString).orElse(""));
        fields.put(name(row, "subject"), trigger.subject().orElse(""));
        fields.put(
                name(row, "bound"),
                trigger.bound()
                        .map(bound -> java.math.BigDecimal.valueOf(bound)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString())
                        .orElse(""));
    }

    /** Name of a field of a trigger's row. */
    static String name(int row, String part) {
        return "trigger-" + row + "-" + part;
    }

    /** How many rows of triggers the form has: those that are filled and some empty ones. */
    static int rows(Map<String, String> fields) {
        int filled = 0;
        for (int row = 0; row < 200; row++) {
            if (!fields.getOrDefault(name(row, "kind"), "").isBlank()
                    || !fields.getOrDefault(name(row, "text"), "").isBlank()) {
                filled = row + 1;
            }
        }
        return filled + EMPTY_ROWS;
    }

    /** The dissent behind a line: words, and behind two hyphens who says so. */
    static Dissent dissent(List<Dissent> before, DraftTexts texts, String line) {
        Optional<Dissent> same = before.stream()
                .filter(dissent -> DraftTexts.lines(List.of(dissent), one -> line(one, texts))
                        .equals(line))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        int at = line.lastIndexOf(BETWEEN_WORDS_AND_NAME);
        return at < 0
                ? new Dissent(LocalText.of(line), "")
                : new Dissent(
                        LocalText.of(line.substring(0, at).strip()),
                        line.substring(at + BETWEEN_WORDS_AND_NAME.length()).strip());
    }
}
