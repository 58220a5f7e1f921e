package dev.touchstone.analysis;

import dev.touchstone.base.Distribution;
import dev.touchstone.base.Seed;
import dev.touchstone.base.StandardNormal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The random quantities that one criterion needs, drawn once per sample for all candidates.
 *
 * <p>Every variable has a stream of its own, named by its id, so its draws depend on seed, id and block alone. Known
 * variables are {@code quantile(u)}, normal and lognormal ones {@code quantile(Phi(z))} with z a normal score, without the way
 * through Phi; of those that a {@link Block} joins, the score is {@code L z} with z from their own streams, those of the
 * members before them included; of {@link JointSamples}, u is that of a row drawn by a stream of the table; of a
 * {@link KnownOrder}, one of the sorted u's that a stream of the order draws. An unknown variable m gets the normal score
 * {@code g(m) = sqrt(rho) z(owner) + sqrt(1 - rho) e(m)}; a set M of missing parts lies at
 * {@code u = Phi(sum of g / sd)}. With one unknown per owner sd = sqrt(|M|); several of one owner hang together, so
 * {@code sd^2 = |M| + rho (sum of k^2 - |M|)} with k the number of each owner, which keeps u uniform.
 */
final class Draws {
    private final List<Integer> independent = new ArrayList<>();
    private final List<Distribution> known = new ArrayList<>();
    private final List<Seed.Stream> knownStreams = new ArrayList<>();
    private final List<Seed.Stream> unknownStreams = new ArrayList<>();
    private final List<Seed.Stream> ownerStreams = new ArrayList<>();
    private final List<Integer> ownerOfUnknown = new ArrayList<>();
    private final Map<Integer, Integer> knownColumns = new LinkedHashMap<>();
    private final Map<Integer, Integer> unknownColumns = new LinkedHashMap<>();
    private final Map<String, Integer> ownerColumns = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> gapColumns = new LinkedHashMap<>();
    private final List<int[]> gapMembers = new ArrayList<>();
    private final List<Double> gapSds = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<KnownOrder, List<Placed>> orders = new LinkedHashMap<>();
    private final List<Seed.Stream> scoreStreams = new ArrayList<>();
    private final Map<Integer, Integer> scoreColumns = new LinkedHashMap<>();
    private final Map<Block, double[][]> factors = new HashMap<>();

    private final JointDistribution joint;
    private final double rho;
    private final Seed seed;

    /** A variable that is drawn jointly: its column in x, and its row of the factor over these columns of scores. */
    private record Member(int column, Distribution distribution, int[] scores, double[] row) {}

    /** A variable that is drawn by row: its column in x, its position in each row, and the stream that chooses the row. */
    private record Row(int column, Distribution distribution, double[] positions, Seed.Stream stream) {}

    /** A variable that is drawn by its place in an order: its column in x, and which of the sorted u's is its own. */
    private record Placed(int column, Distribution distribution, int level) {}

    Draws(JointDistribution joint, double rho, Seed seed) {
        this.joint = joint;
        this.rho = rho;
        this.seed = seed;
    }

    /** The column of a known variable, made on first use. */
    int known(int variable, Distribution distribution) {
        return knownColumns.computeIfAbsent(variable, fresh -> {
            int column = knownColumns.size();
            Optional<Block> block = joint.blockOf(variable);
            Optional<JointSamples> table = joint.samplesOf(variable);
            Optional<KnownOrder> order = joint.orderOf(variable);
            if (block.isPresent()) {
                join(variable, column, distribution, block.get());
            } else if (table.isPresent()) {
                rows.add(new Row(column, distribution, table.get().of(variable), tableStream(table.get())));
            } else if (order.isPresent()) {
                orders.computeIfAbsent(order.get(), first -> new ArrayList<>())
                        .add(new Placed(column, distribution, order.get().level(variable)));
            } else {
                independent.add(column);
                known.add(distribution);
                knownStreams.add(stream(variable));
            }
            return column;
        });
    }

    private Seed.Stream tableStream(JointSamples table) {
        return seed.stream(
                "samples/" + joint.variables().get(table.variables().getFirst()).id());
    }

    private Seed.Stream orderStream(KnownOrder order) {
        return seed.stream(
                "order/" + joint.variables().get(order.variables().getFirst()).id());
    }

    private void join(int variable, int column, Distribution distribution, Block block) {
        int member = block.variables().indexOf(variable);
        int[] scores = block.variables().stream()
                .limit(member + 1L)
                .mapToInt(this::score)
                .toArray();
        double[] row = factors.computeIfAbsent(block, Block::factor)[member];
        members.add(new Member(column, distribution, scores, row));
    }

    private int score(int variable) {
        return scoreColumns.computeIfAbsent(variable, fresh -> {
            scoreStreams.add(stream(variable));
            return scoreStreams.size() - 1;
        });
    }

    private Seed.Stream stream(int variable) {
        return seed.stream("known/" + joint.variables().get(variable).id());
    }

    /** The column of a set of missing variables, made on first use. */
    int gap(List<Integer> missing) {
        return gapColumns.computeIfAbsent(missing.stream().sorted().toList(), set -> {
            int[] members = set.stream().mapToInt(this::unknown).toArray();
            int[] perOwner = new int[ownerStreams.size()];
            for (int member : members) {
                perOwner[ownerOfUnknown.get(member)]++;
            }
            double squares = 0;
            for (int count : perOwner) {
                squares += (double) count * count;
            }
            gapMembers.add(members);
            gapSds.add(Math.sqrt(members.length + rho * (squares - members.length)));
            return gapMembers.size() - 1;
        });
    }

    private int unknown(int variable) {
        Variable missing = joint.variables().get(variable);
        return unknownColumns.computeIfAbsent(variable, fresh -> {
            unknownStreams.add(seed.stream("unknown/" + missing.id()));
            ownerOfUnknown.add(ownerColumns.computeIfAbsent(missing.owner(), owner -> {
                ownerStreams.add(seed.stream("owner/" + owner));
                return ownerStreams.size() - 1;
            }));
            return unknownStreams.size() - 1;
        });
    }

    int knowns() {
        return knownColumns.size();
    }

    int scores() {
        return scoreStreams.size();
    }

    int unknowns() {
        return unknownStreams.size();
    }

    int owners() {
        return ownerStreams.size();
    }

    int gaps() {
        return gapMembers.size();
    }

    boolean holds(int variable) {
        return knownColumns.containsKey(variable) || unknownColumns.containsKey(variable);
    }

    /** The column of a known variable. */
    int known(int variable) {
        return knownColumns.get(variable);
    }

    /** Where a variable stands after drawing. */
    double[] column(int variable, Work work) {
        Integer known = knownColumns.get(variable);
        return known == null ? work.g[unknownColumns.get(variable)] : work.x[known];
    }

    /** Fills x, z, g and u of {@code work} with the first n samples of a block. */
    void draw(int block, Work work, int n) {
        for (int k = 0; k < independent.size(); k++) {
            drawAlone(known.get(k), knownStreams.get(k), block, work.x[independent.get(k)], n);
        }
        drawBlocks(block, work, n);
        drawRows(block, work, n);
        orders.forEach((order, placed) -> drawOrder(order, placed, block, work, n));
        drawUnknowns(block, work, n);
    }

    private static void drawAlone(Distribution distribution, Seed.Stream stream, int block, double[] x, int n) {
        if (distribution instanceof Distribution.Exact exact) {
            Arrays.fill(x, 0, n, exact.value());
        } else if (normal(distribution)) {
            gaussians(stream.block(block), x, n);
            atScores(distribution, x, n);
        } else {
            RandomGenerator random = stream.block(block);
            for (int s = 0; s < n; s++) {
                x[s] = distribution.quantile(Seed.inside(random));
            }
        }
    }

    /** Whether a number of this distribution is made from a normal score, which costs a fraction of a quantile. */
    private static boolean normal(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Normal normal -> true;
            case Distribution.LogNormal logNormal -> true;
            case Distribution.Clipped clipped -> normal(clipped.inner());
            default -> false;
        };
    }

    /** Puts {@code quantile(Phi(z))} in place of each normal score z. */
    static void atScores(Distribution distribution, double[] x, int n) {
        switch (distribution) {
            case Distribution.Normal(double mean, double sd) -> {
                for (int s = 0; s < n; s++) {
                    x[s] = mean + sd * x[s];
                }
            }
            case Distribution.LogNormal(double median, double sdLn) -> {
                for (int s = 0; s < n; s++) {
                    x[s] = median * Math.exp(sdLn * x[s]);
                }
            }
            case Distribution.Clipped(Distribution inner, double low, double high) -> {
                atScores(inner, x, n);
                for (int s = 0; s < n; s++) {
                    x[s] = Math.max(low, Math.min(high, x[s]));
                }
            }
            default -> {
                for (int s = 0; s < n; s++) {
                    x[s] = distribution.quantile(StandardNormal.cumulative(x[s]));
                }
            }
        }
    }

    private void drawBlocks(int block, Work work, int n) {
        for (int k = 0; k < scores(); k++) {
            gaussians(scoreStreams.get(k).block(block), work.scores[k], n);
        }
        for (Member member : members) {
            double[] x = work.x[member.column()];
            Arrays.fill(x, 0, n, 0);
            for (int m = 0; m < member.scores().length; m++) {
                Simulation.addWeighted(member.row()[m], work.scores[member.scores()[m]], x, 0, n);
            }
            atScores(member.distribution(), x, n);
        }
    }

    private void drawRows(int block, Work work, int n) {
        for (Row row : rows) {
            RandomGenerator random = row.stream().block(block);
            double[] x = work.x[row.column()];
            for (int s = 0; s < n; s++) {
                x[s] = row.distribution().quantile(row.positions()[random.nextInt(row.positions().length)]);
            }
        }
    }

    /** All u's of the order are drawn, also of those that are not asked for: who else is in play changes nothing. */
    private void drawOrder(KnownOrder order, List<Placed> placed, int block, Work work, int n) {
        RandomGenerator random = orderStream(order).block(block);
        double[] sorted = new double[order.levels()];
        for (int s = 0; s < n; s++) {
            KnownOrder.draw(random, sorted);
            for (Placed one : placed) {
                work.x[one.column()][s] = one.distribution().quantile(sorted[one.level()]);
            }
        }
    }

    private void drawUnknowns(int block, Work work, int n) {
        for (int k = 0; k < owners(); k++) {
            gaussians(ownerStreams.get(k).block(block), work.z[k], n);
        }
        double shared = Math.sqrt(rho);
        double own = Math.sqrt(1 - rho);
        for (int k = 0; k < unknowns(); k++) {
            double[] g = work.g[k];
            double[] z = work.z[ownerOfUnknown.get(k)];
            gaussians(unknownStreams.get(k).block(block), g, n);
            for (int s = 0; s < n; s++) {
                g[s] = shared * z[s] + own * g[s];
            }
        }
        for (int k = 0; k < gaps(); k++) {
            position(gapMembers.get(k), gapSds.get(k), work, work.u[k], n);
        }
    }

    private static void position(int[] members, double sd, Work work, double[] u, int n) {
        Fold.SUM.all(0, work.g, members, u, n);
        for (int s = 0; s < n; s++) {
            u[s] = StandardNormal.cumulative(u[s] / sd);
        }
    }

    private static void gaussians(RandomGenerator random, double[] out, int n) {
        for (int s = 0; s < n; s++) {
            out[s] = random.nextGaussian();
        }
    }
}
