package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Switches;
import dev.touchstone.evidence.Basis;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.scenario.TargetEnvironment;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The question, its circumstances, the switches, and the machines it is for. */
final class QuestionForm implements PartForm {

    @Override
    public Typed fill(Scenario scenario, Language language) {
        Filling out = new Filling(language);
        out.local("text.title", scenario.title());
        out.local("text.question", scenario.question());
        out.local("text.context", scenario.context());
        out.put("switch.edition", scenario.switches().edition());
        out.put("switch.use", scenario.switches().use());
        out.put("switch.ha", scenario.switches().ha());
        TargetEnvironment target = scenario.target();
        out.number("target.cores", target.cores());
        out.number("target.memory_gib", target.memoryGib());
        out.word("target.sharing", target.sharing());
        out.put("target.platform", target.platform());
        out.word("target.basis", target.basis());
        out.local("target.note", target.note());
        out.number("either_bound", scenario.eitherBound().map(bound -> scaled(bound, 2)));
        return out.typed();
    }

    @Override
    public Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        ScenarioBuilder edited = ScenarioBuilder.builder(base);
        edited.title(in.local("text.title"));
        edited.question(in.localArea("text.question"));
        edited.context(in.localArea("text.context"));
        edited.switches(new Switches(
                chosen(in, "switch.edition", Switches.DEFAULT.edition(), "free", "paid"),
                chosen(in, "switch.use", Switches.DEFAULT.use(), "internal", "service"),
                chosen(in, "switch.ha", Switches.DEFAULT.ha(), "required", "rebuildable")));
        edited.target(new TargetEnvironment(
                in.whole("target.cores"),
                in.number("target.memory_gib"),
                in.word("target.sharing", Sharing.class, Sharing.UNKNOWN),
                in.maybe("target.platform"),
                in.word("target.basis", Basis.class, Basis.ASSUMPTION),
                in.maybeLocalArea("target.note")));
        edited.eitherBound(in.number("either_bound").map(points -> scaled(points, -2)));
        // A bare "question" would share its id with a drawing of the page.
        List.of("title", "question", "context").forEach(field -> in.place("/" + field, "text." + field));
        List.of("either_bound", "target").forEach(field -> in.place("/" + field, field));
        return in.bound(edited);
    }

    /** Points of 100 and shares of 1, without a rounding of its own. */
    private static double scaled(double value, int places) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).movePointRight(places).doubleValue()
                : value;
    }

    private static String chosen(Reading in, String field, String usual, String... words) {
        String word = in.typed().text(field);
        if (word.isEmpty()) {
            return usual;
        }
        if (!List.of(words).contains(word)) {
            in.fault(
                    field,
                    "word.not-one-of",
                    java.util.Map.of("value", Reading.shortened(word), "expected", String.join(", ", words)));
            return usual;
        }
        return word;
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        List<Field> question = new ArrayList<>(sheet.local("text.title", "text", "title"));
        question.addAll(sheet.local("text.question", "area", "question"));
        question.addAll(sheet.local("text.context", "area", "context"));
        List<Field> target = new ArrayList<>(List.of(
                sheet.number("target.cores", "target.cores"),
                sheet.number("target.memory_gib", "target.memory").unit("GiB"),
                sheet.words("target.sharing", "target.sharing", "unknown", "dedicated", "shared"),
                sheet.text("target.platform", "target.platform"),
                sheet.basis("target.basis")));
        target.addAll(sheet.local("target.note", "area", "note"));
        return List.of(
                EditorView.Block.of(
                        "asks",
                        sheet.t("asks"),
                        sheet.t("asks.note"),
                        List.of(EditorView.Group.of("asks-fields", "", question))),
                EditorView.Block.of(
                        "switches",
                        sheet.t("switches"),
                        sheet.t("switches.note"),
                        List.of(EditorView.Group.of(
                                "switch",
                                "",
                                List.of(
                                        sheet.words("switch.edition", "edition", "free", "paid"),
                                        sheet.words("switch.use", "use", "internal", "service"),
                                        sheet.words("switch.ha", "ha", "required", "rebuildable"))))),
                EditorView.Block.of(
                        "target",
                        sheet.t("target"),
                        sheet.t("target.note"),
                        List.of(EditorView.Group.of("target-fields", "", target))),
                EditorView.Block.of(
                        "tie",
                        sheet.t("tie"),
                        "",
                        List.of(EditorView.Group.of(
                                "tie-fields",
                                "",
                                List.of(sheet.number("either_bound", "either").unit(sheet.t("points")))))));
    }
}
