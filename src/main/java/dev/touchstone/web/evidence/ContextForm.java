package dev.touchstone.web.evidence;

import dev.touchstone.base.PlainNumber;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.Environment;
import dev.touchstone.evidence.Workload;
import dev.touchstone.evidence.importers.Metrics;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FieldGroup;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a person says about a measured document, as fields of a form and back. */
public final class ContextForm {
    private final Page page;
    private final TechnologyNames technologies;

    /** @param technologies those that may have been measured */
    public ContextForm(Page page, TechnologyNames technologies) {
        this.page = page;
        this.technologies = technologies;
    }

    /**
     * What was said; nothing of single numbers, of which the form speaks nowhere.
     *
     * @param faults by field, as sentences
     */
    public record Said(DocumentContext context, Map<String, String> faults) {}

    /** Reads the fields; what cannot be read is named, never guessed. */
    public Said read(Typed typed) {
        Map<String, String> faults = new LinkedHashMap<>();
        String technology = typed.text("technology");
        if (!technology.isEmpty() && !technologies.knows(technology)) {
            faults.put("technology", page.t("evidence-ui.unknown-technology"));
        }
        if (!typed.text("unit").isEmpty() && Metrics.unit(typed.text("unit")).isEmpty()) {
            faults.put("unit", page.t("evidence-ui.bad-unit"));
        }
        for (String field : typed.fields().keySet()) {
            if (typed.area(field).length() > DocumentContext.LONGEST && !field.equals("text")) {
                faults.put(field, page.t("evidence-ui.too-long", "most", DocumentContext.LONGEST));
            }
        }
        Environment environment = new Environment(
                typed.text("cpu"),
                cores(typed, faults),
                number("memory", Environment.MOST_GIB, typed, faults),
                typed.text("disk"),
                typed.text("network"),
                typed.text("system"),
                word(typed.text("placement"), Environment.PLACEMENTS),
                word(typed.text("sharing"), Environment.SHARINGS));
        Workload workload = new Workload(
                typed.area("workload"),
                word(typed.text("loop"), Workload.LOOPS),
                number("offered_rate", Workload.HIGHEST_RATE, typed, faults),
                typed.text("payload"),
                typed.text("durability"),
                word(typed.text("cache"), Workload.CACHES),
                word(typed.text("tuning"), Workload.TUNINGS),
                word(typed.text("warm_up"), Workload.WARM_UPS));
        DocumentContext context = new DocumentContext(
                technology,
                typed.text("version"),
                day(typed, faults),
                runBy(typed.text("run_by")),
                typed.area("command"),
                workload,
                environment,
                typed.text("unit"),
                typed.text("origin"),
                typed.text("licence"),
                List.of());
        return new Said(context, faults);
    }

    private static String word(String given, List<String> known) {
        return known.contains(given) ? given : "";
    }

    private static Claim.RunBy runBy(String word) {
        for (Claim.RunBy one : Claim.RunBy.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return one;
            }
        }
        return Claim.RunBy.UNKNOWN;
    }

    private Optional<LocalDate> day(Typed typed, Map<String, String> faults) {
        String text = typed.text("measured");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            faults.put("measured", page.t("evidence-ui.bad-day"));
            return Optional.empty();
        }
    }

    private OptionalInt cores(Typed typed, Map<String, String> faults) {
        String text = typed.text("cores");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("\\d{1,6}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > Environment.MOST_CORES) {
            faults.put("cores", page.t("evidence-ui.bad-number", "most", Environment.MOST_CORES));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private Optional<Double> number(String field, double most, Typed typed, Map<String, String> faults) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,13}(\\.\\d{1,20})?")
                || Double.parseDouble(text) <= 0
                || Double.parseDouble(text) > most) {
            faults.put(field, page.t("evidence-ui.bad-number", "most", most));
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text));
    }

    /** The fields with what was typed in them, wrong or not. */
    public List<FieldGroup> groups(Typed typed, Map<String, String> faults) {
        return Stream.of(
                        new FieldGroup(page.t("evidence-ui.group.measured"), measured(typed)),
                        new FieldGroup(page.t("evidence-ui.group.load"), load(typed)),
                        new FieldGroup(page.t("evidence-ui.group.machine"), machine(typed)),
                        new FieldGroup(page.t("evidence-ui.group.document"), document(typed)))
                .map(group -> new FieldGroup(
                        group.legend(),
                        group.fields().stream()
                                .map(field -> field.error(faults.getOrDefault(field.name(), "")))
                                .toList()))
                .toList();
    }

    private List<Field> measured(Typed typed) {
        return List.of(
                Field.list("technology", label("technology"), technologies.options(typed.text("technology"))),
                text("version", typed).hint(page.t("evidence-ui.version-hint")),
                Field.of("measured", "date", label("measured"), typed.text("measured"))
                        .hint(page.t("evidence-ui.measured-hint")),
                Field.list("run_by", label("run_by"), runBys(typed.text("run_by")))
                        .hint(page.t("evidence-ui.run_by-hint")),
                Field.of("command", "area", label("command"), typed.area("command"))
                        .hint(page.t("evidence-ui.command-hint")));
    }

    private List<Field> load(Typed typed) {
        return List.of(
                Field.of("workload", "area", label("workload"), typed.area("workload"))
                        .hint(page.t("evidence-ui.workload-hint")),
                list("loop", Workload.LOOPS, typed).hint(page.t("evidence-ui.loop-hint")),
                Field.of("offered_rate", "number", label("offered_rate"), typed.text("offered_rate"))
                        .unit(page.t("evidence-ui.a-second"))
                        .hint(page.t("evidence-ui.offered_rate-hint")),
                text("payload", typed).hint(page.t("evidence-ui.payload-hint")),
                text("durability", typed).hint(page.t("evidence-ui.durability-hint")),
                list("cache", Workload.CACHES, typed),
                list("tuning", Workload.TUNINGS, typed),
                list("warm_up", Workload.WARM_UPS, typed));
    }

    private List<Field> machine(Typed typed) {
        return List.of(
                text("cpu", typed),
                Field.of("cores", "number", label("cores"), typed.text("cores")),
                Field.of("memory", "number", label("memory"), typed.text("memory"))
                        .unit("GiB"),
                text("disk", typed),
                text("network", typed),
                text("system", typed).hint(page.t("evidence-ui.system-hint")),
                list("placement", Environment.PLACEMENTS, typed),
                list("sharing", Environment.SHARINGS, typed));
    }

    private List<Field> document(Typed typed) {
        return List.of(
                text("unit", typed).hint(page.t("evidence-ui.unit-hint")),
                text("origin", typed).hint(page.t("evidence-ui.origin-hint")),
                text("licence", typed).hint(page.t("evidence-ui.licence-hint")));
    }

    private Field text(String name, Typed typed) {
        return Field.of(name, "text", label(name), typed.text(name));
    }

    private String label(String name) {
        return page.t("evidence-ui." + name);
    }

    private List<Parts.Option> runBys(String chosen) {
        List<Parts.Option> options = new ArrayList<>();
        for (Claim.RunBy one : Claim.RunBy.values()) {
            String word = one.name().toLowerCase(Locale.ROOT);
            options.add(new Parts.Option(
                    word,
                    page.t("evidence-ui.run_by." + word),
                    word.equals(chosen) || (chosen.isEmpty() && one == Claim.RunBy.UNKNOWN)));
        }
        return options;
    }

    private Field list(String name, List<String> known, Typed typed) {
        String chosen = typed.text(name);
        List<Parts.Option> options = new ArrayList<>();
        options.add(new Parts.Option("", page.t("evidence-ui.not-said"), chosen.isEmpty()));
        known.forEach(word ->
                options.add(new Parts.Option(word, page.t("evidence-ui." + name + "." + word), word.equals(chosen))));
        return Field.list(name, label(name), options);
    }

    /** What was said, as it would be typed. */
    public static Typed typed(DocumentContext context) {
        Environment place = context.environment();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("technology", List.of(context.technology()));
        fields.put("version", List.of(context.version()));
        fields.put(
                "measured", List.of(context.measured().map(LocalDate::toString).orElse("")));
        fields.put("run_by", List.of(context.runBy().name().toLowerCase(Locale.ROOT)));
        fields.put("command", List.of(context.command()));
        Workload load = context.workload();
        fields.put("workload", List.of(load.description()));
        fields.put("loop", List.of(load.loop()));
        fields.put(
                "offered_rate", List.of(load.offeredRate().map(PlainNumber::of).orElse("")));
        fields.put("payload", List.of(load.payload()));
        fields.put("durability", List.of(load.durability()));
        fields.put("cache", List.of(load.cache()));
        fields.put("tuning", List.of(load.tuning()));
        fields.put("warm_up", List.of(load.warmUp()));
        fields.put("cpu", List.of(place.cpu()));
        fields.put("cores", List.of(place.cores().isPresent() ? place.cores().getAsInt() + "" : ""));
        fields.put("memory", List.of(place.memoryGib().map(PlainNumber::of).orElse("")));
        fields.put("disk", List.of(place.disk()));
        fields.put("network", List.of(place.network()));
        fields.put("system", List.of(place.system()));
        fields.put("placement", List.of(place.placement()));
        fields.put("sharing", List.of(place.sharing()));
        fields.put("unit", List.of(context.unit()));
        fields.put("origin", List.of(context.origin()));
        fields.put("licence", List.of(context.licence()));
        return new Typed(fields);
    }
}
