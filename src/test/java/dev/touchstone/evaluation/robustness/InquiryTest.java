package dev.touchstone.evaluation.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.analysis.DrawnModel;
import dev.touchstone.analysis.Separation;
import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.Standing;
import dev.touchstone.analysis.Verdict;
import dev.touchstone.analysis.weight.UniformWeights;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.base.Seed;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Answer;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.SampleEvaluation;
import dev.touchstone.evaluation.ShippedFiles;
import dev.touchstone.evaluation.StoredModel;
import dev.touchstone.evaluation.matrix.MatrixAnswer.AgreementAnswer;
import dev.touchstone.evaluation.matrix.MatrixAnswer.SetAnswer;
import dev.touchstone.evaluation.robustness.Findings.Information;
import dev.touchstone.evaluation.robustness.Findings.UnderWeights;
import dev.touchstone.evaluation.robustness.Findings.WeightFlip;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.evaluation.weighing.Answered;
import dev.touchstone.scenario.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InquiryTest {
    private static final double TIE = 1e-9;
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Evaluation STORED =
            ShippedFiles.evaluate(CATALOGUE, ShippedFiles.scenario(CATALOGUE, "order-database"), 2_000, 1);
    private static final Findings FOUND = ask(STORED, 1);

    private static Findings ask(Evaluation evaluation, int threads) {
        return Inquiry.of(evaluation, Asked.of(evaluation, EnumSet.allOf(Part.class)), threads, () -> false);
    }

    /** The score of an option when dimensions have these weights; what applies to it shares them. */
    private static double score(String option, Map<String, Double> dimensions) {
        Option scored = STORED.option(option).orElseThrow();
        Map<String, Double> before = new LinkedHashMap<>();
        STORED.criteria().forEach(each -> before.merge(each.dimension().id(), each.weight(), Double::sum));
        double sum = 0;
        double applies = 0;
        for (int j = 0; j < STORED.criteria().size(); j++) {
            AppliedCriterion criterion = STORED.criteria().get(j);
            String dimension = criterion.dimension().id();
            double weight = criterion.weight() / before.get(dimension) * dimensions.get(dimension);
            if (!scored.cells().get(j).drawn().isEmpty()) {
                sum += weight * scored.cells().get(j).value();
                applies += weight;
            }
        }
        return sum / applies;
    }

    private static Map<String, Double> moved(String dimension, double to) {
        Map<String, Double> weights = new LinkedHashMap<>();
        STORED.criteria().forEach(each -> weights.merge(each.dimension().id(), each.weight(), Double::sum));
        double rest = 1 - weights.get(dimension);
        weights.replaceAll((id, weight) -> id.equals(dimension) ? to : weight / rest * (1 - to));
        return weights;
    }

    /** On data where the verdict is not clear; on weights where another one leads by their order alone. */
    @Test
    void theAnswerDependsOnWhatCouldTurnIt() {
        Findings.DependsOn on = FOUND.dependsOn().orElseThrow();
        assertEquals(STORED.answer().word().filter(Verdict.CLEAR::equals).isEmpty(), on.data());
        String leader = STORED.answer().leader().orElseThrow();
        UnderWeights order = FOUND.robustness().orElseThrow().get(1);
        assertEquals(WeightReading.ORDER, order.weights());
        assertEquals(!order.leaders().contains(leader), on.weights());
        List<UnderWeights> turned = FOUND.robustness().orElseThrow().stream()
                .map(each -> new UnderWeights(
                        each.weights(), each.samples(), each.order(), each.options(), List.of("another"), each.found()))
                .toList();
        assertEquals(
                new Findings.DependsOn(on.data(), true),
                Findings.DependsOn.of(STORED.answer(), turned).orElseThrow());
        Answer clear = new Answer(
                Optional.of(Verdict.CLEAR),
                Optional.of("another"),
                false,
                Optional.empty(),
                List.of("another"),
                List.of(),
                0);
        assertEquals(
                new Findings.DependsOn(false, false),
                Findings.DependsOn.of(clear, turned).orElseThrow());
        assertEquals(
                Optional.empty(),
                Inquiry.of(STORED, Asked.of(STORED, EnumSet.of(Part.METHODS)), 1, () -> false)
                        .dependsOn());
    }

    private static Findings over(Map<String, Weights> saved) {
        Asked asked = Asked.of(STORED, EnumSet.of(Part.VALUE_OF_INFORMATION), Set.of(), saved);
        return Inquiry.of(STORED, asked, 1, () -> false);
    }

    /** All weight on one dimension each: what two people hold who could not differ more. */
    @Test
    void agreeingOnWeightsIsHeldAgainstTheScoresThatEachOnesWeightsGive() {
        Map<String, Weights> saved = new LinkedHashMap<>();
        saved.put("ann", new Weights(Map.of("throughput", 1.0, "operations", 1.0), Map.of()));
        saved.put("li", new Weights(Map.of("community", 1.0, "team", 2.0), Map.of()));
        AgreementAnswer found =
                over(saved).valueOfInformation().orElseThrow().agreement().orElseThrow();
        assertEquals(
                List.of("ann", "li"), found.sets().stream().map(SetAnswer::name).toList());
        double value = 0;
        for (SetAnswer set : found.sets()) {
            Map<String, Double> weights = new LinkedHashMap<>();
            STORED.criteria().forEach(each -> weights.put(each.dimension().id(), 0.0));
            weights.putAll(saved.get(set.name()).dimensions());
            assertEquals(score(set.leader(), weights), set.expected(), TIE);
            assertEquals(set.expected() - score(found.leader().orElseThrow(), weights), set.loss(), TIE);
            value += set.loss() / 2;
        }
        assertEquals(value, found.value(), TIE);
    }

    @Test
    void oneAloneHasNobodyToAgreeWith() {
        Weights own = new Weights(Map.of("throughput", 1.0, "operations", 1.0), Map.of());
        assertEquals(
                Optional.empty(),
                over(Map.of("ann", own)).valueOfInformation().orElseThrow().agreement());
        Weights none = new Weights(Map.of("nothing", 1.0), Map.of());
        assertEquals(
                Optional.empty(),
                over(Map.of("ann", own, "li", none))
                        .valueOfInformation()
                        .orElseThrow()
                        .agreement(),
                "weights of dimensions that the scenario has no more");
        assertEquals(Optional.empty(), FOUND.valueOfInformation().orElseThrow().agreement());
    }

    @Test
    void theStatedReadingIsTheAnswerOfTheEvaluation() {
        UnderWeights stated = FOUND.robustness().orElseThrow().getFirst();
        assertEquals(WeightReading.STATED, stated.weights());
        for (int i = 0; i < stated.options().size(); i++) {
            Option option = STORED.option(stated.options().get(i)).orElseThrow();
            assertEquals(Standing.IN, option.standing());
            assertEquals(
                    option.score().first(),
                    stated.found().rankAcceptability().get(i).getFirst(),
                    1e-12);
        }
    }

    @Test
    void lessIsBelievedOfTheWeightsReadingByReading() {
        List<UnderWeights> readings = FOUND.robustness().orElseThrow();
        assertEquals(
                List.of("stated", "order", "none"),
                readings.stream().map(each -> each.weights().word()).toList());
        assertEquals("fixed", readings.get(0).found().weightsSampler().kind());
        assertEquals("ranking", readings.get(1).found().weightsSampler().kind());
        assertEquals("uniform", readings.get(2).found().weightsSampler().kind());
        for (UnderWeights reading : readings) {
            for (List<Double> ranks : reading.found().rankAcceptability()) {
                assertEquals(1, ranks.stream().mapToDouble(each -> each).sum(), TIE);
            }
        }
    }

    @Test
    void aDimensionMovedToTheEndOfItsIntervalTies() {
        int turns = 0;
        String leader = STORED.answer().leader().orElseThrow();
        for (WeightFlip flip : FOUND.flips().orElseThrow().dimensions()) {
            for (var end : List.of(flip.below(), flip.above())) {
                if (end.isPresent() && end.get().at() > TIE && end.get().at() < 1 - TIE) {
                    Map<String, Double> weights = moved(flip.of(), end.get().at());
                    assertEquals(score(leader, weights), score(end.get().takesOver(), weights), TIE);
                    turns++;
                }
            }
        }
        assertTrue(turns > 0, "the sample has a weight that decides");
    }

    @Test
    void theSmallestReallocationOfDimensionsTies() {
        Findings.Reallocated found = FOUND.flips().orElseThrow().reallocation().orElseThrow();
        assertEquals(
                1,
                found.dimensions().values().stream().mapToDouble(each -> each).sum(),
                TIE);
        String leader = STORED.answer().leader().orElseThrow();
        assertEquals(score(leader, found.dimensions()), score(found.takesOver(), found.dimensions()), 1e-8);
    }

    private static Asked asked(Part part, List<WeightConstraint> constraints) {
        Optional<Answered> answered = Optional.of(new Answered(constraints, Optional.empty()));
        return new Asked(EnumSet.of(part), STORED.settings().samples(), 0, Set.of(), Map.of(), answered);
    }

    private static Findings.Flips within(List<WeightConstraint> constraints) {
        Asked asked = asked(Part.FLIPS, constraints);
        return Inquiry.of(STORED, asked, 1, () -> false).flips().orElseThrow();
    }

    private static double weighed(String option, Map<String, Double> criteria) {
        Option scored = STORED.option(option).orElseThrow();
        double sum = 0;
        for (int j = 0; j < STORED.criteria().size(); j++) {
            sum += criteria.get(STORED.criteria().get(j).id())
                    * scored.cells().get(j).value();
        }
        return sum;
    }

    /** A third and a half of the first are a narrow strip, which only a walk draws from. */
    @Test
    void whatWasAnsweredIsAReadingOfItsOwn() {
        assertTrue(
                FOUND.robustness().orElseThrow().stream().noneMatch(each -> each.weights() == WeightReading.ANSWERED));
        List<WeightConstraint> narrow = new ArrayList<>();
        for (int j = 1; j < STORED.criteria().size(); j++) {
            double ratio =
                    STORED.criteria().get(j).weight() / STORED.criteria().get(0).weight();
            narrow.addAll(WeightConstraint.ratio(j, 0, ratio * 0.9, ratio * 1.1));
        }
        Asked asked = asked(Part.ROBUSTNESS, narrow);
        UnderWeights found = Inquiry.of(STORED, asked, 1, () -> false).robustness().orElseThrow().stream()
                .filter(each -> each.weights() == WeightReading.ANSWERED)
                .findFirst()
                .orElseThrow();
        assertEquals("hit_and_run", found.found().weightsSampler().kind());
        assertEquals(1_000, found.samples());
        UnderWeights stated = FOUND.robustness().orElseThrow().getFirst();
        for (int i = 0; i < stated.options().size(); i++) {
            assertEquals(
                    stated.found().scores().get(i).expected(),
                    found.found().scores().get(i).expected(),
                    0.02);
        }
    }

    /** The more is answered, the further the nearest turn is; where all weights are, there is none. */
    @Test
    void theSmallestReallocationKeepsWithinWhatWasAnswered() {
        String leader = STORED.answer().leader().orElseThrow();
        Findings.Reallocated free = within(List.of()).reallocation().orElseThrow();
        assertEquals(weighed(leader, free.criteria()), weighed(free.takesOver(), free.criteria()), 1e-8);
        int most = 0;
        for (int j = 0; j < STORED.criteria().size(); j++) {
            double gone = STORED.criteria().get(j).weight()
                    - free.criteria().get(STORED.criteria().get(j).id());
            double greatest = STORED.criteria().get(most).weight()
                    - free.criteria().get(STORED.criteria().get(most).id());
            most = gone > greatest ? j : most;
        }
        double weight = STORED.criteria().get(most).weight();
        Findings.Flips bound = within(WeightConstraint.between(most, weight, 1));
        assertTrue(bound.answered());
        Findings.Reallocated longer = bound.reallocation().orElseThrow();
        assertTrue(longer.criteria().get(STORED.criteria().get(most).id()) >= weight - TIE);
        assertTrue(longer.distance() > free.distance() + TIE);
        assertEquals(weighed(leader, longer.criteria()), weighed(longer.takesOver(), longer.criteria()), 1e-8);
        List<WeightConstraint> all = new ArrayList<>();
        for (int j = 0; j < STORED.criteria().size(); j++) {
            double stated = STORED.criteria().get(j).weight();
            all.addAll(WeightConstraint.between(j, stated, stated));
        }
        assertEquals(Optional.empty(), within(all).reallocation());
        assertFalse(FOUND.flips().orElseThrow().answered());
    }

    @Test
    void onlyContendersThatNoWeightsTellApartAreNamed() {
        Evaluation close =
                ShippedFiles.evaluate(CATALOGUE, ShippedFiles.scenario(CATALOGUE, "service-framework"), 2_000, 1);
        List<Separation> named =
                ask(close, 1).valueOfInformation().orElseThrow().neverApart();
        DrawnModel drawn = DrawnModel.of(StoredModel.of(close), new Settings(1_000, new Seed(1), 1), () -> false);
        WeightSampler any = new UniformWeights(close.criteria().size(), new Seed(1));
        String leader = close.answer().leader().orElseThrow();
        assertTrue(close.criteria().stream().allMatch(criterion -> criterion.weight() > 0));
        assertFalse(named.isEmpty(), "of these facts one contender is as good as the leader, whatever the weights");
        for (String contender : close.answer().contenders()) {
            boolean isNamed = named.stream().anyMatch(never -> never.other().equals(contender));
            if (!contender.equals(leader)) {
                double most = Separation.of(drawn, leader, List.of(contender), any, 2_000, 1, () -> false)
                        .getFirst()
                        .most();
                // Other samples and weights: at the limit they may disagree.
                assertTrue(isNamed ? most < Separation.AHEAD + 0.05 : most > Separation.AHEAD - 0.05, contender + most);
            }
        }
        assertTrue(named.stream().allMatch(never -> never.one().equals(leader) && never.tried() > 1_000));
    }

    @Test
    void noMeasurementIsWorthMoreThanKnowingEverythingAndARunNoLessThanItsNumbers() {
        Information worth = FOUND.valueOfInformation().orElseThrow();
        Map<String, Double> alone = new LinkedHashMap<>();
        for (Worth one : worth.measurements()) {
            assertTrue(one.value() >= 0 && one.value() <= worth.evpi() + 4 * worth.evpiError(), one.toString());
            if (one.what() == Worth.Kind.NUMBER) {
                alone.put(one.numbers().getFirst(), one.value());
            }
        }
        for (Worth one : worth.measurements()) {
            one.numbers().forEach(number -> assertTrue(one.value() >= alone.get(number) - 0.002, one.toString()));
        }
        Set<Worth.Kind> kinds = EnumSet.noneOf(Worth.Kind.class);
        worth.measurements().forEach(one -> kinds.add(one.what()));
        assertTrue(kinds.contains(Worth.Kind.SIDE_BY_SIDE), kinds.toString());
    }

    @Test
    void whatOneMustHaveAloneKeepsOutIsNamedWithItsScore() {
        Evaluation sample = SampleEvaluation.sound();
        List<Findings.Relaxation> found = ask(sample, 1).flips().orElseThrow().requirements();
        assertEquals(
                List.of("rabbitmq+clickhouse"),
                found.stream().map(Findings.Relaxation::brings).toList());
        Option kept = sample.option("rabbitmq+clickhouse").orElseThrow();
        assertEquals(kept.score().expected(), found.getFirst().expected());
        assertFalse(found.getFirst().leads(), "its score is below that of the leader");
    }

    @Test
    void aCandidateToWhichACriterionDoesNotApplyIsLeftOutOfOtherMethods() {
        Findings.SecondOpinions opinions = FOUND.methods().orElseThrow();
        assertEquals(
                List.of("weighted_sum", "topsis", "vikor", "promethee2"),
                opinions.methods().stream().map(each -> each.id()).toList());
        assertEquals(List.of(), opinions.leftOut(), "every criterion applies to all of these");
        ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(STORED);
        String leader = STORED.answer().leader().orElseThrow();
        for (JsonNode option : tree.path("options")) {
            if (option.path("id").asText().equals(leader)) {
                ((ObjectNode) option.path("cells").get(0)).putArray("drawn");
            }
        }
        Findings.SecondOpinions others = Opinions.of(EvaluationJson.MAPPING.read(tree, Evaluation.class));
        assertEquals(List.of(leader), others.leftOut());
        assertEquals(opinions.options().size() - 1, others.options().size());
        assertFalse(others.options().contains(leader));
    }

    @Test
    void findingsAreTheSameOnAnyNumberOfThreads() {
        assertEquals(FOUND, ask(STORED, 3));
    }
}
