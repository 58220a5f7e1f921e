package dev.touchstone.web.scenario;

import dev.touchstone.evidence.Basis;
import dev.touchstone.web.view.EditorView;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields in which a person answers for a part of a scenario.
 *
 * @param by field of the name
 * @param at field of the day
 * @param basis field of the word on which it stands
 */
record Signed(String by, String at, String basis) {

    void fill(Filling out, String name, Optional<LocalDate> day, Basis word) {
        out.put(by, name);
        out.put(at, day.map(String::valueOf));
        out.word(basis, word);
    }

    /** The name; that nobody is named is a fault. */
    String name(Reading in) {
        String name = in.typed().text(by);
        if (name.isEmpty()) {
            in.fault(by, "editor.who-filled-in", Map.of());
        }
        return name;
    }

    Optional<LocalDate> day(Reading in) {
        return in.day(at);
    }

    Basis basis(Reading in) {
        return in.word(basis, Basis.class, Basis.JUDGEMENT);
    }

    /** Whoever opens a part that nobody filled in yet signs it today, as a judgement. */
    Typed begin(Typed filled, String person, LocalDate today) {
        return filled.has(by)
                ? filled
                : filled.with(by, person)
                        .with(at, today.toString())
                        .with(basis, Basis.JUDGEMENT.name().toLowerCase(Locale.ROOT));
    }

    EditorView.Block block(Sheet sheet, String id) {
        return EditorView.Block.of(
                id,
                sheet.t("filled"),
                "",
                List.of(EditorView.Group.of(
                        id + "-fields",
                        "",
                        List.of(
                                sheet.text(by, "filled_by"),
                                sheet.field(at, "date", "filled_at"),
                                sheet.basis(basis)))));
    }
}
