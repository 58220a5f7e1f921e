package dev.touchstone.web.scenario;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Basis;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RichText;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.Goal;
import dev.touchstone.scenario.Need;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import dev.touchstone.scenario.TargetEnvironment;
import dev.touchstone.scenario.WorkloadItem;
import dev.touchstone.web.compare.Sources;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.ScenarioView.Section;
import dev.touchstone.web.view.ScenarioView.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a scenario says, part by part. */
final class OverviewSections {
    private final Catalogue catalogue;
    private final Page page;
    private final Scenario scenario;
    private final boolean mayWrite;
    private final Numbers numbers;

    /** New technologies that a stack may bring where the team names no limit. */
    int usualNoveltyLimit() {
        return (int) Math.round(catalogue.judgements().number("novelty.limit"));
    }

    OverviewSections(Catalogue catalogue, Page page, Scenario scenario, boolean mayWrite) {
        this.catalogue = catalogue;
        this.page = page;
        this.scenario = scenario;
        this.mayWrite = mayWrite;
        this.numbers = page.n();
    }

    List<Section> list() {
        OverviewTables tables = new OverviewTables(catalogue, page, scenario, this);
        List<Section> sections = new ArrayList<>(List.of(
                section(Part.REQUIREMENTS, List.of(), tables.requirements()),
                section(Part.CRITERIA, List.of(), tables.criteria()),
                section(Part.CANDIDATES, candidates(), List.of()),
                section(Part.WORKLOAD, workload(), List.of()),
                section(Part.QUESTION, switches(), List.of()),
                section(Part.TEAM, new OverviewTeam(page, scenario, this).lines(), List.of()),
                section(Part.PRICES, new OverviewPrices(page, scenario, this).lines(), List.of()),
                section(Part.EVIDENCE, List.of(), tables.evidence()),
                section(Part.TODAY, today(), List.of())));
        if (!scenario.history().isEmpty()) {
            sections.add(new Section(
                    "printed",
                    page.t("overview.printed"),
                    page.t("overview.printed.note"),
                    "",
                    "",
                    Optional.empty(),
                    List.of(),
                    tables.printed()));
        }
        return sections;
    }

    private Section section(Part part, List<Parts.FactLine> facts, List<Table> tables) {
        String edit = mayWrite ? "/scenarios/" + scenario.id() + "/edit/" + part.word() : "";
        String key = part == Part.QUESTION ? "overview.circumstances" : "editor.part." + part.word();
        boolean nothing = facts.isEmpty() && tables.isEmpty();
        return new Section(
                part == Part.QUESTION ? "circumstances" : part.word(),
                page.t(key),
                note(part),
                edit,
                mayWrite ? page.t("overview.change") : "",
                nothing ? Optional.of(empty(part, edit)) : Optional.empty(),
                facts,
                tables);
    }

    private String note(Part part) {
        return switch (part) {
            case CANDIDATES -> {
                long found = CandidatesForm.combinations(scenario.slots());
                yield found == 0 ? "" : page.t("overview.combinations", "found", found);
            }
            case CRITERIA -> scenario.criteria().isEmpty() ? "" : page.t("overview.criteria.note");
            default -> "";
        };
    }

    private Parts.State empty(Part part, String edit) {
        return new Parts.State(
                "empty",
                page.t("overview.empty." + part.word()),
                page.t("editor.why." + part.word()),
                edit.isEmpty() || !isNext(part) ? List.of() : List.of(Link.to(page.t("overview.fill-in"), edit)),
                "");
    }

    /** Whether this is the first thing without which nothing can be said. */
    private boolean isNext(Part part) {
        return Readiness.of(catalogue, scenario).stream()
                .filter(point -> point.needed() && !point.done())
                .findFirst()
                .filter(point -> Part.settling(point.code()) == part)
                .isPresent();
    }

    String in(LocalText text) {
        return text.in(page.language());
    }

    String in(Optional<LocalText> text) {
        return text.map(this::in).orElse("");
    }

    String quantity(double value, String unit) {
        return page.quantity(value, unit);
    }

    String technology(String id) {
        return Named.technology(catalogue, scenario, id, page.language());
    }

    String role(String id) {
        return scenario.slot(id)
                .flatMap(Slot::name)
                .or(() -> catalogue.role(id).map(role -> role.name()))
                .map(this::in)
                .orElse(id);
    }

    List<Parts.Remark> basis(Basis basis) {
        String kind = basis == Basis.ASSUMPTION || basis == Basis.JUDGEMENT ? "assumed" : "box";
        return List.of(new Parts.Remark(page.t("overview.basis." + basis.name().toLowerCase(Locale.ROOT)), kind));
    }

    Parts.FactLine line(String label, String value, List<Parts.Remark> remarks, String source, String more) {
        return new Parts.FactLine(
                label,
                RichText.of(RichText.plain(value)),
                remarks,
                Sources.shown(source, page.language()),
                Sources.address(source),
                more);
    }

    Parts.FactLine line(String label, String value) {
        return line(label, value, List.of(), "", "");
    }

    /** What still has to be asked is nobody's assumption: an item without a number bears no mark of one. */
    private List<Parts.FactLine> workload() {
        List<Parts.FactLine> lines = new ArrayList<>();
        for (WorkloadItem item : scenario.workload()) {
            String value = item.value()
                    .map(number -> quantity(number, item.unit().orElse("1")))
                    .orElse("");
            String note = in(item.note());
            String shown = value.isEmpty() ? note : note.isEmpty() ? value : value + " (" + note + ")";
            boolean open = value.isEmpty() && item.basis() == Basis.ASSUMPTION;
            lines.add(line(
                    in(item.name()),
                    shown,
                    open ? List.of() : basis(item.basis()),
                    item.source().orElse(""),
                    ""));
        }
        for (Slot slot : scenario.slots()) {
            for (Need need : slot.needs()) {
                lines.add(line(
                        page.t("overview.need", "slot", role(slot.role())),
                        quantity(need.value(), need.unit()),
                        basis(need.basis()),
                        need.source().orElse(""),
                        ""));
            }
        }
        return lines;
    }

    private List<Parts.FactLine> candidates() {
        List<Parts.FactLine> lines = new ArrayList<>();
        scenario.slots().forEach(slot -> lines.add(line(role(slot.role()), names(slot.technologies()))));
        scenario.stacks().forEach(stack -> {
            String parts = names(stack.parts().values().stream().distinct().toList());
            lines.add(line(
                    in(stack.name()),
                    parts.isEmpty() ? page.t("overview.whole") : parts,
                    List.of(),
                    in(stack.note()),
                    ""));
        });
        if (!scenario.fixed().isEmpty()) {
            lines.add(line(page.t("overview.fixed"), names(scenario.fixed())));
        }
        scenario.technologies().stream()
                .filter(own -> own.note().isPresent())
                .forEach(own -> lines.add(line(in(own.name()), in(own.note()))));
        return lines;
    }

    private String names(List<String> technologies) {
        return technologies.stream().map(this::technology).collect(Collectors.joining(page.t("overview.comma")));
    }

    private List<Parts.FactLine> switches() {
        List<Parts.FactLine> lines = new ArrayList<>();
        Map.of(
                        "edition",
                        scenario.switches().edition(),
                        "use",
                        scenario.switches().use(),
                        "ha",
                        scenario.switches().ha())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> lines.add(line(
                        page.t("editor." + each.getKey()), page.t("editor." + each.getKey() + "." + each.getValue()))));
        TargetEnvironment target = scenario.target();
        List<String> said = new ArrayList<>();
        target.cores().ifPresent(cores -> said.add(page.t("overview.cores", "count", cores)));
        target.memoryGib().ifPresent(memory -> said.add(numbers.exact(memory) + "\u00a0GiB"));
        if (target.sharing() != Sharing.UNKNOWN) {
            said.add(page.t("editor.target.sharing." + target.sharing().name().toLowerCase(Locale.ROOT)));
        }
        target.platform().map(this::technology).ifPresent(said::add);
        if (!said.isEmpty()) {
            lines.add(line(
                    page.t("editor.target"),
                    String.join(page.t("overview.comma"), said),
                    basis(target.basis()),
                    in(target.note()),
                    ""));
        }
        return lines;
    }

    private List<Parts.FactLine> today() {
        List<Parts.FactLine> lines = new ArrayList<>();
        scenario.today().ifPresent(today -> {
            lines.add(line(page.t("editor.today"), in(today.name()), basis(today.basis()), in(today.note()), ""));
            today.parts().forEach((role, part) -> lines.add(line(role(role), part(part))));
            traits(lines, today.traits());
        });
        scenario.goal().ifPresent(goal -> goal(lines, goal));
        return lines;
    }

    private String part(Architecture.Part part) {
        String traits = part.traits().entrySet().stream()
                .map(each -> page.t("overview.trait-is", "trait", word(each.getKey()), "value", said(each.getValue())))
                .collect(Collectors.joining(page.t("overview.clause")));
        return traits.isEmpty() ? technology(part.technology()) : technology(part.technology()) + " (" + traits + ")";
    }

    private void goal(List<Parts.FactLine> lines, Goal goal) {
        goal.parts()
                .forEach((role, id) -> lines.add(line(page.t("overview.goal", "what", role(role)), technology(id))));
        goal.traits()
                .forEach((name, value) -> lines.add(line(page.t("overview.goal", "what", trait(name)), said(value))));
    }

    private void traits(List<Parts.FactLine> lines, Map<String, Object> traits) {
        traits.forEach((name, value) -> lines.add(line(trait(name), said(value))));
    }

    /** A word of a trait by its name where it has one. */
    private String said(Object value) {
        String written = Values.write(value);
        String answer =
                written.equals("true") ? "answer.YES" : written.equals("false") ? "answer.NO" : "word." + written;
        String key = "migration." + answer;
        return Messages.in(page.language()).has(key) ? page.t(key) : written;
    }

    private String word(String name) {
        String key = "migration.word." + name;
        return Messages.in(page.language()).has(key) ? page.t(key) : trait(name);
    }

    private String trait(String name) {
        return catalogue.traits().find(name).map(trait -> in(trait.name())).orElse(name);
    }
}
