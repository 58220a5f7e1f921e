package dev.touchstone.web.view;

import dev.touchstone.base.Language;
import dev.touchstone.rendering.MatrixCellBar;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.Parts.Chip;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Each part once, and every state. */
final class PartsSample {
    private PartsSample() {}

    static Page page(String theme) {
        return Page.of("Parts", Language.EN, "/parts", Page.Section.NONE).withViewer(Optional.empty(), "", theme);
    }

    static Map<String, Object> data() {
        return Map.of(
                "strip", new ComparisonSample(Language.EN).weights().strip(),
                "chips", chips(),
                "bars", bars(),
                "checks", checks(),
                "fields", fields(),
                "verdicts", verdicts(),
                "states", states(),
                "note",
                        new Parts.LookNote(
                                "A newer price came in.",
                                "The choice still holds.",
                                List.of(Link.to("See the difference", "#"))));
    }

    private static List<Chip> chips() {
        return List.of(
                new Chip("A", "3 mo", false, "n=5", ""),
                new Chip("B", "8 mo", false, "n=3", "#"),
                new Chip("C", "14 mo", true, "n=1", ""),
                new Chip("D", "9 mo", false, "", ""),
                new Chip("E", "72 mo", true, "", ""),
                new Chip("X", "", false, "", ""),
                new Chip("?", "unknown", false, "", ""));
    }

    private static List<MatrixCellBar> bars() {
        return List.of(
                new MatrixCellBar(.7, .78, .86, OptionalDouble.of(.18), true),
                MatrixCellBar.of(.4, .4, .4),
                new MatrixCellBar(.2, .5, .8, OptionalDouble.empty(), false));
    }

    private static List<Parts.Check> checks() {
        return List.of(
                new Parts.Check("done", "Read", "214 rows", ""), new Parts.Check("now", "Conditions", "now", ""),
                new Parts.Check("open", "Two cells have no evidence", "", "#"),
                        new Parts.Check("later", "Plan: what will change", "", ""));
    }

    private static List<Field> fields() {
        return List.of(
                Field.of("peak", "number", "Peak load", "80 000").hint("messages a second, measured or estimated"),
                Field.of("limit", "number", "Running cost, limit", "nine")
                        .error("Give a number with a currency and a period, for example 9 000 EUR a month"),
                Field.of("note", "area", "Note", "  kept as typed\n<b>"));
    }

    private static List<ComparisonView.Verdict> verdicts() {
        return List.of("clear", "either", "leaning", "open").stream()
                .map(state -> new ComparisonView.Verdict(
                        state, RichText.pieces("A in " + RichText.strong("62 %")), "", List.of(), List.of(), List.of()))
                .toList();
    }

    private static List<Parts.State> states() {
        List<Link> actions = List.of(Link.to("Make test order", "#"), Link.to("Import a file", "#"));
        return List.of(
                new Parts.State(
                        "empty",
                        "Empty",
                        "No evidence for Pulsar yet. The whole range counts until somebody measures it.",
                        actions,
                        ""),
                new Parts.State(
                        "error",
                        "The unit of row 14 is not known",
                        "Your file and the other 213 rows are kept.",
                        actions,
                        "7f3a-91c2"),
                new Parts.State("changed", "Changed since you opened it", "Chen Yu changed 2 weights.", actions, ""),
                new Parts.State(
                        "denied", "Not allowed", "Only a decider signs. In this scenario: Li Wei.", List.of(), ""),
                new Parts.State("covered", "Scores covered", "Shown when the weights are saved.", List.of(), ""));
    }
}
