package dev.touchstone.testorder;

import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.base.Unit;
import dev.touchstone.scenario.TargetEnvironment;
import dev.touchstone.scenario.WorkloadItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people may write in an order. */
final class TermsCheck {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_FIGURES = 50;
    private static final double LEAST_DAYS = 0.05;
    private static final double MOST_DAYS = 1_000;
    private static final double LARGEST = 1e15;
    private static final int MOST_CORES = 1_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final List<Fault> faults = new ArrayList<>();

    private TermsCheck() {}

    /**
     * Refuses terms that break a rule, with all their faults.
     *
     * @param at where they stand in the input
     */
    static void check(String at, Terms terms) {
        TermsCheck check = new TermsCheck();
        check.terms(at, terms);
        if (!check.faults.isEmpty()) {
            throw Problem.invalid(check.faults).exception();
        }
    }

    /** Refuses an empty or endless reason. */
    static String reason(String reason) {
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty()) {
            throw Problem.invalid("/reason", "blank", Map.of()).exception();
        }
        if (given.length() > LONGEST_TEXT) {
            throw Problem.invalid("/reason", "too-long", Map.of("max", LONGEST_TEXT, "length", given.length()))
                    .exception();
        }
        return given;
    }

    private void terms(String at, Terms terms) {
        List<WorkloadItem> figures = terms.conditions().workload();
        String list = at + "/conditions/workload";
        if (figures.size() > MOST_FIGURES) {
            add(list, "list.too-long", Map.of("length", figures.size(), "most", MOST_FIGURES));
        }
        for (int i = 0; i < figures.size() && i < MOST_FIGURES; i++) {
            figure(list + "/" + i, figures.get(i));
        }
        target(at + "/conditions/target", terms.conditions().target());
        length(at + "/conditions/remarks", terms.conditions().remarks(), LONGEST_TEXT);
        terms.personDays().ifPresent(days -> within(at + "/person_days", days, LEAST_DAYS, MOST_DAYS));
        length(at + "/assignee", terms.assignee(), LONGEST_LINE);
        terms.due()
                .filter(day -> day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))
                .ifPresent(day -> add(
                        at + "/due", "orders.due-outside", Map.of("value", day, "low", FIRST_DAY, "high", LAST_DAY)));
    }

    private void figure(String at, WorkloadItem figure) {
        if (figure.name() == null || figure.name().isBlank()) {
            add(at + "/name", "field.missing", Map.of());
        } else {
            length(at + "/name", figure.name(), LONGEST_LINE);
        }
        if (figure.id() == null || figure.id().isBlank()) {
            add(at + "/id", "field.missing", Map.of());
        } else {
            length(at + "/id", figure.id(), LONGEST_LINE);
        }
        figure.value().ifPresent(value -> within(at + "/value", value, -LARGEST, LARGEST));
        figure.unit()
                .filter(unit -> Unit.find(unit).isEmpty())
                .ifPresent(unit -> add(at + "/unit", "unit.unknown", Map.of("value", Problem.quoted(unit))));
        figure.source().ifPresent(source -> length(at + "/source", source, LONGEST_TEXT));
        note(at + "/note", figure.note());
    }

    private void target(String at, TargetEnvironment target) {
        target.cores().ifPresent(cores -> within(at + "/cores", cores, 1, MOST_CORES));
        target.memoryGib().ifPresent(gib -> within(at + "/memory_gib", gib, Double.MIN_NORMAL, LARGEST));
        target.platform().ifPresent(platform -> length(at + "/platform", platform, LONGEST_LINE));
        note(at + "/note", target.note());
    }

    private void note(String at, Optional<LocalText> note) {
        note.ifPresent(text -> length(at, text, LONGEST_TEXT));
    }

    private void within(String at, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            add(at, "number.outside", Map.of("value", value, "low", low, "high", high));
        }
    }

    private void length(String at, LocalText text, int most) {
        length(at, text.en().length() < text.zh().length() ? text.zh() : text.en(), most);
    }

    private void length(String at, String text, int most) {
        if (text.length() > most) {
            add(at, "text.too-long", Map.of("length", text.length(), "most", most));
        }
    }

    private void add(String at, String code, Map<String, Object> arguments) {
        faults.add(Fault.at(at, code, arguments));
    }
}
