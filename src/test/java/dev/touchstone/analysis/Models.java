package dev.touchstone.analysis;

import dev.touchstone.analysis.Knowledge.Known;
import dev.touchstone.analysis.Knowledge.Unknown;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Distribution.Exact;
import dev.touchstone.base.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Models for tests: written down by hand, or random from a seed. */
final class Models {
    static final ValueFunction SCALE = ValueFunction.linear(0, 100);
    static final Unknown NOTHING = new Unknown(0, 100);

    private Models() {}

    static Outcome run(DecisionModel model) {
        return run(model, 10_000);
    }

    static Outcome run(DecisionModel model, int samples) {
        return Simulation.run(model, new Settings(samples, new Seed(11), 1), () -> false);
    }

    /** Collects variables while cells are written down. */
    static final class Book {
        final List<Variable> variables = new ArrayList<>();

        int add(String id, String owner, Knowledge knowledge) {
            variables.add(new Variable(id, owner, knowledge));
            return variables.size() - 1;
        }

        int exact(String id, double value) {
            return add(id, id, new Known(new Exact(value)));
        }

        int known(String id, Distribution distribution) {
            return add(id, id, new Known(distribution));
        }

        int missing(String id, String owner) {
            return add(id, owner, NOTHING);
        }

        JointDistribution joint() {
            return JointDistribution.independent(variables);
        }
    }

    static Candidate candidate(String id, Cell... cells) {
        return new Candidate(id, Map.of("slot", id), Standing.IN, false, List.of(cells));
    }

    static DecisionModel model(Book book, double rho, List<Double> weights, Candidate... candidates) {
        List<Measure> measures = new ArrayList<>();
        for (int j = 0; j < weights.size(); j++) {
            measures.add(new Measure("m" + j, "g", weights.get(j)));
        }
        return new DecisionModel(measures, book.joint(), List.of(candidates), rho, DecisionModel.DEFAULT_EITHER_BOUND);
    }

    /** One criterion on the scale 0 to 100; each candidate is one variable about the whole. */
    static DecisionModel direct(Book book, int... variables) {
        Candidate[] candidates = new Candidate[variables.length];
        for (int i = 0; i < candidates.length; i++) {
            candidates[i] = candidate(book.variables.get(variables[i]).id(), Cell.direct(SCALE, variables[i]));
        }
        return model(book, DecisionModel.DEFAULT_RHO, List.of(1.0), candidates);
    }

    /**
     * Stacks of three slots with a few technologies each, under every aggregation, linear and logarithmic, up and down;
     * some parts unknown, some cells not applicable.
     */
    static DecisionModel random(long seed) {
        return random(seed, 1);
    }

    /** The same model with every unit {@code scale} times smaller: numbers, ranges and slots. */
    static DecisionModel random(long seed, double scale) {
        SplittableRandom random = new SplittableRandom(seed);
        int slots = 1 + random.nextInt(3);
        int technologies = 2 + random.nextInt(2);
        int measures = 2 + random.nextInt(6);
        Book book = new Book();
        List<Measure> list = new ArrayList<>();
        int[][][] variable = new int[measures][slots][technologies];
        Aggregation[] aggregation = new Aggregation[measures];
        ValueFunction[] part = new ValueFunction[measures];
        ValueFunction[] whole = new ValueFunction[measures];
        for (int j = 0; j < measures; j++) {
            list.add(new Measure("m" + j, "g" + j % 2, random.nextInt(5) == 0 ? 0 : 0.1 + random.nextDouble()));
            aggregation[j] = List.of(Aggregation.values()).get(random.nextInt(6));
            double low = 1 + random.nextDouble(4);
            double high = low * (3 + random.nextDouble(30));
            boolean up = random.nextBoolean();
            Axis axis = random.nextBoolean() ? Axis.LOG : Axis.LINEAR;
            double sum = aggregation[j] == Aggregation.SUM ? slots : 1;
            double factor = aggregation[j] == Aggregation.PRODUCT ? Math.pow(scale, slots) : scale;
            double power = aggregation[j] == Aggregation.PRODUCT ? slots : 1;
            part[j] = range(low * scale, high * scale, up, axis);
            whole[j] = range(Math.pow(low, power) * sum * factor, Math.pow(high, power) * sum * factor, up, axis);
            for (int slot = 0; slot < slots; slot++) {
                for (int t = 0; t < technologies; t++) {
                    Knowledge knowledge = random.nextInt(3) == 0
                            ? new Unknown(part[j].worst(), part[j].best())
                            : new Known(distribution(random, low, high).scaled(scale));
                    String owner = "t" + t + "@" + slot;
                    variable[j][slot][t] = book.add("m" + j + "/" + owner, owner, knowledge);
                }
            }
        }
        list.set(0, new Measure("m0", "g0", 1));
        List<Candidate> candidates = new ArrayList<>();
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Map<String, String> parts = new TreeMap<>();
            int[] chosen = new int[slots];
            for (int slot = 0; slot < slots; slot++) {
                chosen[slot] = random.nextInt(technologies);
                parts.put("s" + slot, "t" + chosen[slot]);
            }
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < measures; j++) {
                List<Integer> members = new ArrayList<>();
                for (int slot = 0; slot < slots; slot++) {
                    if (members.isEmpty() || aggregation[j] != Aggregation.DIRECT) {
                        members.add(variable[j][slot][chosen[slot]]);
                    }
                }
                boolean applies = j == 0 || random.nextInt(12) != 0;
                cells.add(new Cell(
                        aggregation[j],
                        applies ? members : List.of(),
                        part[j],
                        aggregation[j] == Aggregation.DIRECT ? part[j] : whole[j]));
            }
            Standing standing = i > 1 && random.nextInt(8) == 0 ? Standing.SCREENED_OUT : Standing.IN;
            candidates.add(new Candidate("c" + i, parts, standing, random.nextInt(6) == 0, cells));
        }
        double rho = new double[] {0, 0.5, 1}[random.nextInt(3)];
        return new DecisionModel(list, book.joint(), candidates, rho, 0.02);
    }

    private static ValueFunction range(double low, double high, boolean up, Axis axis) {
        return new ValueFunction(up ? low : high, up ? high : low, axis, List.of());
    }

    private static Distribution distribution(SplittableRandom random, double low, double high) {
        double middle = low + (high - low) * random.nextDouble();
        return switch (random.nextInt(6)) {
            case 0 -> new Exact(middle);
            case 1 -> new Distribution.Uniform(low / 2, middle + low);
            case 2 -> new Distribution.LogUniform(low, middle * 2 + low);
            case 3 -> new Distribution.Triangular(low, middle, high * 1.2);
            case 4 -> new Distribution.Normal(middle, (high - low) / 5).clipped(low / 3, high * 2);
            default -> new Distribution.LogNormal(middle, 0.4);
        };
    }
}
