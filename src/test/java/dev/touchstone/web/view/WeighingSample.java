package dev.touchstone.web.view;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.evaluation.Caller;
import dev.touchstone.evaluation.Criteria;
import dev.touchstone.evaluation.ShippedFiles;
import dev.touchstone.evaluation.weighing.Level;
import dev.touchstone.evaluation.weighing.WeightLog;
import dev.touchstone.evaluation.weighing.WeightWays;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.weights.ElicitBuilder;
import dev.touchstone.web.weights.WayPage;
import dev.touchstone.web.weights.WeighingBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The pages on which the weights of a shipped scenario are said, with answers. */
final class WeighingSample {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Scenario SCENARIO = ShippedFiles.scenario(CATALOGUE, "stream-processing");

    private final Function<String, Page> page;
    private final Layered.Entry<Scenario> entry =
            new Layered.Entry<>(SCENARIO.id(), SCENARIO, "0".repeat(64), Layered.Origin.OWN, Optional.empty());

    /** @param page of an address */
    WeighingSample(Function<String, Page> page) {
        this.page = page;
    }

    void into(Map<String, Samples.Sample> samples) {
        Page all = page.apply("/scenarios/stream-processing/weights");
        samples.put("weights", new Samples.Sample("weighing", all, log(all, true)));
        samples.put("weights-read", new Samples.Sample("weighing", all, log(all, false)));
        samples.put("weights-swing", elicit(WayPage.SWING, swing()));
        samples.put("weights-ranking", elicit(WayPage.RANKING, places()));
        samples.put("weights-pairwise", elicit(WayPage.PAIRWISE, pairs()));
        samples.put("weights-questions", elicit(WayPage.QUESTIONS, Map.of("a", List.of(answer(0, 1, "first")))));
        samples.put(
                "weights-conflict",
                elicit(
                        WayPage.QUESTIONS,
                        Map.of("a", List.of(answer(0, 1, "first"), answer(1, 2, "first"), answer(2, 0, "first")))));
    }

    private WeighingView log(Page shown, boolean mayWrite) {
        WeightLog.Seen seen = new WeightLog.Seen(
                WeightLog.SeenThrough.WEIGHTS_SAVED,
                Optional.of(2),
                Optional.of(Instant.parse("2026-11-20T08:30:00Z")),
                Optional.of("Li Wei"));
        WeightLog.WeightMove move = new WeightLog.WeightMove("cost", new LocalText("cost", "成本"), 0.2, 0.35);
        WeightLog.WeightChange change = new WeightLog.WeightChange(
                4,
                Instant.parse("2026-11-23T16:00:00Z"),
                "Chen Yu",
                true,
                Optional.of(WeightLog.AskedBy.SWING),
                Optional.of(LocalText.of("The budget was cut.")),
                List.of(move),
                List.of());
        WeightLog log = new WeightLog(Optional.of(seen), Optional.empty(), List.of(change));
        return new WeighingBuilder(shown, CATALOGUE, entry, log, id -> id, List.of()).build(mayWrite);
    }

    private Samples.Sample elicit(WayPage way, Map<String, List<String>> fields) {
        Page shown = page.apply("/scenarios/stream-processing/weights/" + way.word());
        ElicitBuilder builder = new ElicitBuilder(
                shown, CATALOGUE, new WeightWays(new Budget(() -> Caller.SERVER)), entry, way, new Typed(fields), true);
        return new Samples.Sample("elicit", shown, builder.build(Optional.empty(), false));
    }

    private static String id(int position) {
        return SCENARIO.criteria().get(position).criterionId();
    }

    private static String answer(int first, int second, String says) {
        return id(first) + ":" + id(second) + ":" + says;
    }

    private static Map<String, List<String>> swing() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int points = 100;
        for (CriterionChoice choice : SCENARIO.criteria()) {
            fields.put("p." + choice.criterionId(), List.of(String.valueOf(points)));
            points = Math.max(5, points - 7);
        }
        fields.put("p." + id(0), List.of("120"));
        return fields;
    }

    private static Map<String, List<String>> places() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int place = 1;
        for (CriterionChoice choice : SCENARIO.criteria()) {
            fields.put("r." + choice.criterionId(), List.of(String.valueOf((place++ + 1) / 2)));
        }
        return fields;
    }

    private static Map<String, List<String>> pairs() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> said = List.of("a3", "b5", "a7", "1", "a9", "b2");
        for (Level level : Level.of(Criteria.of(CATALOGUE, SCENARIO))) {
            for (int i = 0; i < level.items().size(); i++) {
                for (int j = i + 1; j < level.items().size(); j++) {
                    String name = "c." + level.id() + "." + level.items().get(i) + "."
                            + level.items().get(j);
                    fields.put(name, List.of(said.get((i + 2 * j) % said.size())));
                }
            }
        }
        return fields;
    }
}
