package dev.touchstone.evaluation.weighing;

import dev.touchstone.analysis.weight.Centroid;
import dev.touchstone.analysis.weight.Feasibility;
import dev.touchstone.analysis.weight.Relation;
import dev.touchstone.analysis.weight.WeightConstraint;
import dev.touchstone.analysis.weight.WeightConstraints;
import dev.touchstone.analysis.weight.WeightSampler;
import dev.touchstone.base.Seed;
import dev.touchstone.scenario.Way;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What a step of the eight questions takes by number of criteria, and what constraints at the limits take, in processor
 * time of one thread ({@code src/jmh/weights.sh}). The questions are answered as they come, each by "more".
 */
public final class WeightsBenchmark {
    private static final int WARM_UP = 3;
    private static final int BLOCKS = 4;
    private static final double NANOS = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WeightsBenchmark() {}

    /** No arguments. */
    public static void main(String[] arguments) {
        for (int round = 0; round < WARM_UP; round++) {
            questions(12, false);
        }
        for (int criteria : new int[] {12, 20, 40, 100}) {
            questions(criteria, true);
        }
        constraints("bounds of 100", each(100, j -> WeightConstraint.between(j, 0.002, 0.03)));
        constraints("order of 100", each(99, j -> List.of(WeightConstraint.difference(j, Relation.AT_LEAST, j + 1))));
        constraints("100, 1000 ratios", ratios());
        constraints("100, 1000 of all", dense(0.05));
        constraints(
                "a circle of 100",
                each(
                        100,
                        j -> List.of(
                                WeightConstraint.ratio(j, (j + 1) % 100, 1.1, 2).getFirst(),
                                WeightConstraint.between(j, 0.001, 1).getFirst())));
        constraints("100, 1000 in conflict", dense(-0.001));
    }

    private static double millis() {
        return THREADS.getCurrentThreadCpuTime() / NANOS;
    }

    private static void questions(int criteria, boolean told) {
        List<String> ids = IntStream.range(0, criteria).mapToObj(j -> "c" + j).toList();
        List<Way.Answer> answers = new ArrayList<>();
        List<Double> steps = new ArrayList<>();
        while (true) {
            double start = millis();
            Sitting sitting = new TradeOffs(ids, answers).sitting(() -> false);
            steps.add(millis() - start);
            if (!(sitting instanceof Sitting.Possible possible)
                    || possible.next().isEmpty()) {
                break;
            }
            Sitting.Pair pair = possible.next().get();
            answers.add(new Way.Answer(pair.first(), pair.second(), Way.Says.FIRST));
        }
        if (told) {
            System.out.printf(
                    Locale.ROOT,
                    "%3d criteria, %d answers: last step %6.0f ms, slowest %6.0f ms%n",
                    criteria,
                    answers.size(),
                    steps.getLast(),
                    Collections.max(steps));
        }
    }

    private static List<WeightConstraint> each(int n, IntFunction<List<WeightConstraint>> some) {
        return IntStream.range(0, n).mapToObj(some).flatMap(List::stream).toList();
    }

    private static List<WeightConstraint> ratios() {
        SplittableRandom random = new SplittableRandom(2);
        return each(WeightConstraints.MAX_CONSTRAINTS / 2, i -> {
            int one = random.nextInt(100);
            return WeightConstraint.ratio(one, (one + random.nextInt(1, 100)) % 100, 0.1, 10);
        });
    }

    /** Random statements about all weights, which equal weights meet with so much to spare. */
    private static List<WeightConstraint> dense(double spare) {
        SplittableRandom random = new SplittableRandom(3);
        return each(WeightConstraints.MAX_CONSTRAINTS, i -> {
            TreeMap<Integer, Double> terms = new TreeMap<>();
            IntStream.range(0, 100).forEach(j -> terms.put(j, random.nextDouble(-1, 1)));
            double equal = terms.values().stream().mapToDouble(factor -> factor).sum() / 100;
            return List.of(new WeightConstraint(terms, Relation.AT_LEAST, equal - spare));
        });
    }

    private static void constraints(String name, List<WeightConstraint> some) {
        double start = millis();
        Feasibility examined = new WeightConstraints(100, some).examined();
        double examinedBy = millis();
        if (!(examined instanceof Feasibility.Possible possible)) {
            System.out.printf(Locale.ROOT, "%-22s conflict %6.0f ms%n", name, examinedBy - start);
            return;
        }
        WeightSampler sampler = WeightSampler.within(possible.polytope(), new Seed(42));
        double preparedBy = millis();
        Centroid.of(sampler, BLOCKS);
        System.out.printf(
                Locale.ROOT,
                "%-22s examined %6.0f ms, walk prepared %6.0f ms, a block of 256 %6.0f ms, a sample worth %.2f%n",
                name,
                examinedBy - start,
                preparedBy - examinedBy,
                (millis() - preparedBy) / BLOCKS,
                sampler.report().chain().orElseThrow().effectiveShare());
    }
}
