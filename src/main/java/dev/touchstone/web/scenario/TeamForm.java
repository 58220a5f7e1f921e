package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.SourceDocument;
import dev.touchstone.revision.Json;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.scenario.TeamProfile;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the team can do. Nothing at all means "not asked". */
final class TeamForm implements PartForm {
    private static final String YEARS = "experience";
    private static final List<String> YEARS_SAY = List.of("technology", "years");
    private static final Signed SIGNED = new Signed("filled_by", "filled_at", "team_basis");
    private static final List<String> FIELDS = List.of(
            "main_language",
            "other_languages",
            "headcount",
            "operations_people",
            "on_call",
            "container_platform",
            "clouds",
            "novelty_limit");

    @Override
    public Typed fill(Scenario scenario, Language language) {
        return scenario.team().map(team -> fill(team, language)).orElseGet(() -> new Filling(language).typed());
    }

    private static Typed fill(TeamProfile team, Language language) {
        Filling out = new Filling(language);
        out.put("main_language", team.mainLanguage());
        out.put("other_languages", String.join(", ", team.otherLanguages()));
        int row = 0;
        for (TeamProfile.Experience experience : team.experience()) {
            String at = YEARS + "." + row++ + ".";
            out.put(at + "id", "");
            out.put(at + "technology", experience.technology());
            out.number(at + "years", experience.years());
        }
        out.number("headcount", team.headcount());
        out.number("operations_people", team.operationsPeople());
        out.put("on_call", team.onCall().map(String::valueOf));
        out.put("container_platform", team.containerPlatform().map(String::valueOf));
        out.put("clouds", String.join(", ", team.clouds()));
        out.number("novelty_limit", team.noveltyLimit());
        SIGNED.fill(out, team.filledBy(), team.filledAt(), team.basis());
        return out.typed();
    }

    @Override
    public Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        ScenarioBuilder edited = ScenarioBuilder.builder(base);
        edited.team(says(typed) ? Optional.of(team(in)) : Optional.empty());
        in.place("/team/novelty_limit", "novelty_limit");
        return in.bound(edited);
    }

    private static boolean says(Typed typed) {
        return typed.says(FIELDS) || !typed.filledRows(YEARS, YEARS_SAY).isEmpty();
    }

    private static TeamProfile team(Reading in) {
        return new TeamProfile(
                in.maybe("main_language"),
                words(in, "other_languages"),
                in.rows(
                        YEARS,
                        YEARS_SAY,
                        "/team/experience",
                        at -> new TeamProfile.Experience(in.typed().text(at + "technology"), in.needed(at + "years"))),
                in.whole("headcount"),
                in.whole("operations_people"),
                yesOrNo(in, "on_call"),
                yesOrNo(in, "container_platform"),
                words(in, "clouds"),
                in.whole("novelty_limit"),
                SIGNED.name(in),
                SIGNED.day(in),
                SIGNED.basis(in));
    }

    private static List<String> words(Reading in, String field) {
        return Stream.of(in.typed().text(field).split("[,，、;\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<Boolean> yesOrNo(Reading in, String field) {
        return in.maybe(field).map(word -> word.equals("true"));
    }

    /** The sample teams of the catalogue, under the id of the button that takes one over. */
    private static Optional<TeamProfile> sample(Catalogue catalogue, String id) {
        return catalogue
                .document("team", id)
                .map(SourceDocument::body)
                .map(body -> Json.STANDARD.read(body.path("team"), TeamProfile.class));
    }

    @Override
    public Typed act(Typed typed, Sheet sheet, String action) {
        if (!action.startsWith("team:")) {
            return PartForm.super.act(typed, sheet, action);
        }
        Language language = typed.tongue().map(Language::of).orElse(sheet.language());
        return sample(sheet.catalogue(), action.substring("team:".length()))
                .map(team -> typed.without(YEARS + ".").with(fill(team, language)))
                .orElse(typed);
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        Optional<Parts.State> empty = says(sheet.typed())
                ? Optional.empty()
                : Optional.of(
                        new Parts.State("empty", sheet.t("team.empty"), sheet.t("team.empty.text"), List.of(), ""));
        EditorView.Block who = EditorView.Block.of(
                        "team",
                        sheet.t("team"),
                        sheet.t("team.note"),
                        List.of(EditorView.Group.of("team-fields", "", fields(sheet))))
                .empty(empty)
                .buttons(samples(sheet));
        EditorView.Block years = EditorView.Block.of(
                        YEARS,
                        sheet.t("experience"),
                        sheet.t("experience.note"),
                        sheet.rows(YEARS, true, row -> experience(sheet, row)))
                .buttons(sheet.another(YEARS, "experience.add"));
        return List.of(who, years, SIGNED.block(sheet, "filled"));
    }

    private static EditorView.Button[] samples(Sheet sheet) {
        return sheet.catalogue().documents("team").stream()
                .map(team -> new EditorView.Button(
                        "act", "team:" + team.id(), sheet.t("team.take", "name", name(team, sheet.language())), "team"))
                .toArray(EditorView.Button[]::new);
    }

    private static String name(SourceDocument team, Language language) {
        return Json.STANDARD
                .read(team.body().path("name"), dev.touchstone.base.LocalText.class)
                .in(language);
    }

    private static List<Field> fields(Sheet sheet) {
        return List.of(
                sheet.text("main_language", "main_language"),
                sheet.text("other_languages", "other_languages"),
                sheet.number("headcount", "headcount"),
                sheet.number("operations_people", "operations_people"),
                sheet.words("on_call", "on_call", "", "true", "false"),
                sheet.words("container_platform", "container_platform", "", "true", "false"),
                sheet.text("clouds", "clouds"),
                sheet.number("novelty_limit", "novelty_limit"));
    }

    private static EditorView.Group experience(Sheet sheet, int row) {
        String at = YEARS + "." + row + ".";
        String id = sheet.typed().text(at + "technology");
        return sheet.row(
                YEARS,
                row,
                id.isEmpty()
                        ? sheet.t("experience.row", "number", row + 1)
                        : sheet.legend("", sheet.technology(id), sheet.typed().text(at + "years")),
                List.of(
                        sheet.choice(at + "technology", "technology", sheet.technologies(sheet.t("choose"))),
                        sheet.number(at + "years", "years").unit(sheet.t("years.unit"))),
                List.of());
    }

    @Override
    public Typed begin(Typed filled, String person, LocalDate today) {
        return SIGNED.begin(filled, person, today);
    }
}
