package dev.touchstone.web.scenario;

import dev.touchstone.rendering.Units;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.Slot;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What part 8 asks: {@link EvidenceForm}. */
final class EvidenceBlocks {
    private static final String CLAIMS = EvidenceForm.CLAIMS;
    private static final String JUDGEMENTS = EvidenceForm.JUDGEMENTS;

    private final Sheet sheet;
    private final List<Parts.Option> subjects;
    private final List<Parts.Option> criteria;

    EvidenceBlocks(Sheet sheet) {
        this.sheet = sheet;
        subjects = subjects();
        criteria = sheet.criteria(sheet.t("choose"));
    }

    List<EditorView.Block> list() {
        EditorView.Block claims = EditorView.Block.of(
                CLAIMS, sheet.t("claims"), sheet.t("claims.note"), sheet.rows(CLAIMS, ready(), this::claim));
        EditorView.Block judgements = EditorView.Block.of(
                JUDGEMENTS,
                sheet.t("judgements"),
                sheet.t("judgements.note"),
                sheet.rows(JUDGEMENTS, false, this::judgement));
        return List.of(
                claims.empty(missing())
                        .buttons(sheet.another(CLAIMS, "claims.add"))
                        .help(new EditorView.Help(sheet.t("units.words"), UnitExamples.lines(sheet.language()))),
                judgements.buttons(sheet.add(JUDGEMENTS, "judgements.add")));
    }

    private boolean ready() {
        return subjects.size() > 1 && criteria.size() > 1;
    }

    /** A number needs something that it is about and a criterion that it speaks to. */
    private Optional<Parts.State> missing() {
        if (ready()) {
            return Optional.empty();
        }
        List<Link> links = new ArrayList<>();
        if (subjects.size() < 2) {
            links.add(Link.to(sheet.t("part.candidates"), "candidates"));
        }
        if (criteria.size() < 2) {
            links.add(Link.to(sheet.t("part.criteria"), "criteria"));
        }
        return Optional.of(new Parts.State("empty", sheet.t("claims.empty"), sheet.t("claims.empty.text"), links, ""));
    }

    private List<Parts.Option> subjects() {
        List<Parts.Option> options = new ArrayList<>();
        options.add(Sheet.option("", sheet.t("choose")));
        Set<String> technologies = new LinkedHashSet<>();
        sheet.scenario().technologies().forEach(own -> technologies.add(own.id()));
        for (Slot slot : sheet.scenario().slots()) {
            technologies.addAll(slot.technologies());
        }
        technologies.addAll(sheet.scenario().fixed());
        sheet.scenario()
                .stacks()
                .forEach(stack -> technologies.addAll(stack.parts().values()));
        sheet.scenario()
                .today()
                .ifPresent(today -> today.parts().values().forEach(part -> technologies.add(part.technology())));
        technologies.forEach(id -> options.add(Sheet.option(EvidenceForm.TECHNOLOGY + id, sheet.technology(id))));
        sheet.scenario()
                .stacks()
                .forEach(stack -> options.add(Sheet.option(
                        EvidenceForm.STACK + stack.id(), sheet.t("subject.stack", "name", sheet.in(stack.name())))));
        sheet.scenario()
                .today()
                .ifPresent(today -> options.add(Sheet.option(
                        EvidenceForm.STACK + Architecture.CANDIDATE_ID,
                        sheet.t("subject.stack", "name", sheet.in(today.name())))));
        combinations(options);
        return options;
    }

    /** Combinations are too many to offer; those that a row speaks of stand under their names. */
    private void combinations(List<Parts.Option> options) {
        for (String list : List.of(CLAIMS, JUDGEMENTS)) {
            for (int row : sheet.typed().rows(list)) {
                String value = sheet.typed().text(list + "." + row + ".subject");
                boolean offered =
                        options.stream().anyMatch(option -> option.value().equals(value));
                if (!offered && value.startsWith(EvidenceForm.STACK)) {
                    String name = Stream.of(
                                    value.substring(EvidenceForm.STACK.length()).split("\\+"))
                            .map(sheet::technology)
                            .collect(Collectors.joining(" + "));
                    options.add(Sheet.option(value, sheet.t("subject.stack", "name", name)));
                }
            }
        }
    }

    private EditorView.Group claim(int row) {
        String at = CLAIMS + "." + row + ".";
        List<Field> fields = new ArrayList<>(List.of(
                sheet.choice(at + "subject", "claim.subject", subjects),
                sheet.choice(at + "criterion", "claim.criterion", criteria),
                sheet.number(at + "value", "claim.value"),
                unit(at),
                sheet.text(at + "environment", "claim.environment"),
                sheet.area(at + "conditions", "claim.conditions"),
                sheet.text(at + "source", "claim.source"),
                sheet.field(at + "date", "date", "claim.date"),
                sheet.words(
                        at + "run_by",
                        "claim.run-by",
                        "unknown",
                        "own",
                        "neutral_harness",
                        "independent",
                        "user",
                        "maker",
                        "rival"),
                sheet.text(at + "by", "claim.by")));
        file(fields, at);
        List<Field> more = List.of(
                sheet.number(at + "low", "claim.low"),
                sheet.number(at + "high", "claim.high"),
                sheet.choice(
                        at + "bound",
                        "claim.bound",
                        List.of(
                                Sheet.option("=", sheet.t("bound.exact")),
                                Sheet.option("<=", sheet.t("bound.at-most")),
                                Sheet.option(">=", sheet.t("bound.at-least")),
                                Sheet.option("~", sheet.t("bound.about")))),
                sheet.text(at + "statistic", "claim.statistic"),
                sheet.number(at + "runs", "claim.runs"),
                sheet.number(at + "spread", "claim.spread"),
                sheet.number(at + "cores", "claim.cores"),
                sheet.words(at + "sharing", "claim.sharing", "", "dedicated", "shared", "unknown"),
                sheet.choice(at + "relative_to", "claim.relative-to", others()),
                sheet.words(at + "applicability", "claim.applicability", "direct", "analogous", "not_applicable"),
                sheet.area(at + "applicability_why", "claim.applicability-why"),
                sheet.field(at + "confirmed.on", "date", "claim.confirmed-on"),
                sheet.text(at + "confirmed.by", "claim.confirmed-by"),
                sheet.area(at + "confirmed.reason", "claim.confirmed-reason"),
                sheet.text(at + "excluded", "claim.excluded"));
        return group(
                CLAIMS,
                row,
                fields,
                more,
                List.of(sheet.hidden(at + "id"), sheet.hidden(at + "file.sha256"), sheet.hidden(at + "file.name")));
    }

    private List<Parts.Option> others() {
        List<Parts.Option> others = new ArrayList<>(subjects);
        others.set(0, Sheet.option("", sheet.t("claim.relative-to.none")));
        return others;
    }

    /** A kept file is named, and can be taken off; a new one takes its place. */
    private void file(List<Field> fields, String at) {
        String name = sheet.typed().text(at + "file.name");
        Field upload = sheet.field(at + "upload", "file", "claim.file");
        if (name.isEmpty()) {
            fields.add(upload);
            return;
        }
        fields.add(upload.hint(sheet.t("claim.file.kept", "name", name)));
        fields.add(sheet.tick(at + "file.drop", "claim.file.drop"));
    }

    private Field unit(String at) {
        Field field = sheet.text(at + "unit", "claim.unit");
        return Named.unit(sheet.catalogue(), sheet.scenario(), sheet.typed().text(at + "criterion"))
                .map(unit -> field.hint(sheet.t("unit.empty-means", "unit", unit)))
                .orElse(field);
    }

    private EditorView.Group judgement(int row) {
        String at = JUDGEMENTS + "." + row + ".";
        String unit = Named.unit(
                        sheet.catalogue(), sheet.scenario(), sheet.typed().text(at + "criterion"))
                .map(code -> code.equals("1") ? sheet.t("unit.one") : new Units(sheet.language()).word(code))
                .orElse("");
        List<Field> fields = List.of(
                sheet.choice(at + "subject", "claim.subject", subjects),
                sheet.choice(at + "criterion", "claim.criterion", criteria),
                sheet.number(at + "low", "judgement.low").unit(unit),
                sheet.number(at + "likely", "judgement.likely").unit(unit),
                sheet.number(at + "high", "judgement.high").unit(unit),
                sheet.text(at + "by", "judgement.by"),
                sheet.field(at + "at", "date", "judgement.at"),
                sheet.area(at + "reason", "judgement.reason"));
        return group(JUDGEMENTS, row, fields, List.of(), List.of(sheet.hidden(at + "id")));
    }

    /** A measurement without a day does not count; better said here than found out later. */
    private String undated(String prefix) {
        boolean said = !sheet.typed().text(prefix + ".value").isEmpty()
                || !sheet.typed().text(prefix + ".low").isEmpty();
        String criterion = sheet.typed().text(prefix + ".criterion");
        boolean ages = Named.ages(sheet.catalogue(), sheet.scenario(), criterion);
        return said && ages && sheet.typed().text(prefix + ".date").isEmpty() ? sheet.t("claim.undated") : "";
    }

    /** In a longer list all rows but the last one are folded to one line, unless something in them is wrong. */
    private EditorView.Group group(
            String list, int row, List<Field> fields, List<Field> more, List<Parts.Labelled> hidden) {
        String prefix = list + "." + row;
        List<Integer> rows = sheet.typed().rows(list);
        boolean folds = rows.size() > 2;
        return new EditorView.Group(
                prefix,
                legend(prefix, row),
                list.equals(CLAIMS) ? undated(prefix) : "",
                folds,
                !folds || sheet.wrong(prefix) || rows.getLast() == row,
                hidden,
                fields,
                List.of(),
                more,
                sheet.t("more"),
                Sheet.wrong(more)
                        || (list.equals(CLAIMS)
                                && !sheet.typed().text(prefix + ".low").isEmpty()),
                Optional.of(sheet.remove(list, row)));
    }

    private String legend(String prefix, int row) {
        String subject = text(subjects, prefix + ".subject");
        String criterion = text(criteria, prefix + ".criterion");
        if (subject.isEmpty() || criterion.isEmpty()) {
            return sheet.t(prefix.startsWith(CLAIMS) ? "claim.row" : "judgement.row", "number", row + 1);
        }
        String value = sheet.typed().text(prefix + (prefix.startsWith(CLAIMS) ? ".value" : ".likely"));
        return sheet.t("evidence.row", "subject", subject, "criterion", criterion, "value", value);
    }

    private String text(List<Parts.Option> options, String field) {
        String value = sheet.typed().text(field);
        return options.stream()
                .filter(option -> !value.isEmpty() && option.value().equals(value))
                .map(Parts.Option::text)
                .findFirst()
                .orElse("");
    }
}
