package dev.touchstone.analysis;

import dev.touchstone.analysis.Robustness.Central;
import dev.touchstone.analysis.Robustness.Estimated;
import dev.touchstone.analysis.Robustness.Item;
import dev.touchstone.analysis.Robustness.Winning;
import dev.touchstone.analysis.weight.SamplerReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * From what was counted to what is said. The standard error of a mean is sd / sqrt(N) with N the number of samples, or of a
 * walk the number of independent ones that they are worth.
 */
final class SmaaSummary {
    private static final double LN_2 = Math.log(2);

    private final SmaaScores model;
    private final SamplerReport report;
    private final Settings settings;
    private final double[][] scores;
    private final Tally tally;
    private final int n;
    private final double independent;
    private final boolean settled;

    SmaaSummary(SmaaScores model, SamplerReport report, Settings settings, double[][] scores, Tally tally) {
        this.model = model;
        this.report = report;
        this.settings = settings;
        this.scores = scores;
        this.tally = tally;
        this.n = settings.samples();
        this.independent =
                n * report.chain().map(SamplerReport.Chain::effectiveShare).orElse(1.0);
        this.settled = model.size() < 2 || (model.isFixed() && report.kind() == SamplerReport.Kind.FIXED);
    }

    /** The number of independent samples that the samples are worth. */
    double independent() {
        return independent;
    }

    /** The central weights by candidate; null for one that is never first. */
    double[][] central() {
        double[][] central = new double[model.size()][];
        for (int i = 0; i < central.length; i++) {
            double firsts = tally.ranks[i][0];
            if (firsts > 0) {
                central[i] = Arrays.stream(tally.centralSums[i])
                        .map(sum -> sum / firsts)
                        .toArray();
            }
        }
        return central;
    }

    Robustness robustness(Optional<Winning> exact, List<Optional<Estimated>> confidence, Workers workers) {
        Item[] made = new Item[model.size()];
        workers.run(made.length, () -> i -> made[i] = item(i, confidence.get(i)));
        List<Item> items = List.of(made);
        return new Robustness(
                Engine.VERSION,
                n,
                settings.seed().value(),
                report,
                items,
                exact.or(this::winning),
                choiceEntropy(items),
                rankingEntropy());
    }

    private Item item(int i, Optional<Estimated> confidence) {
        double sum = 0;
        double squares = 0;
        for (double score : scores[i]) {
            sum += score;
            squares += score * score;
        }
        return new Item(
                model.candidates().get(i).id(),
                mean(sum, squares),
                Quantiles.of(scores[i], n),
                ranks(i),
                mean(tally.rankSums[i], tally.rankSquares[i]),
                mean(tally.lossSums[i], tally.lossSquares[i]),
                tally.ranks[i][0] > 0 ? Optional.of(new Central(centralWeights(i), confidence)) : Optional.empty());
    }

    /** The weights of the samples in which i is first; where it shares the place, its share counts. */
    private List<Estimated> centralWeights(int i) {
        double firsts = tally.ranks[i][0];
        double count = independent / n * firsts * firsts / tally.firstSquares[i];
        List<Estimated> weights = new ArrayList<>();
        for (int j = 0; j < model.criteria(); j++) {
            double mean = tally.centralSums[i][j] / firsts;
            double variance = Math.max(0, tally.centralSquares[i][j] / firsts - mean * mean);
            weights.add(new Estimated(mean, Math.sqrt(variance / count)));
        }
        return List.copyOf(weights);
    }

    private Estimated mean(double sum, double squares) {
        double mean = sum / n;
        return new Estimated(mean, Math.sqrt(Math.max(0, squares / n - mean * mean) / independent));
    }

    private List<Estimated> ranks(int i) {
        List<Estimated> ranks = new ArrayList<>();
        for (int rank = 0; rank < model.size(); rank++) {
            double count = tally.ranks[i][rank];
            ranks.add(share(count, rank == 0 ? tally.firstSquares[i] : count));
        }
        return List.copyOf(ranks);
    }

    /** Where samples count in parts and their squares were not kept, the count as squares makes the error an upper bound. */
    private Estimated share(double count, double squares) {
        double worth = independent / n;
        return settled ? Estimated.exact(count / n) : Estimated.share(count * worth, squares * worth, independent);
    }

    private Optional<Winning> winning() {
        if (tally.above.length == 0) {
            return Optional.empty();
        }
        List<List<Estimated>> shares = new ArrayList<>();
        for (int i = 0; i < tally.above.length; i++) {
            List<Estimated> row = new ArrayList<>();
            for (int k = 0; k < tally.above.length; k++) {
                long above = tally.above[i][k];
                row.add(i == k ? Estimated.exact(0) : share(above, above));
            }
            shares.add(List.copyOf(row));
        }
        return Optional.of(new Winning(List.copyOf(shares), false));
    }

    /** The error by the delta method: sqrt((sum p log2(p)^2 - H^2) / N). */
    private Estimated choiceEntropy(List<Item> items) {
        return entropy(items.stream().mapToDouble(item -> item.first().value()));
    }

    private Optional<Estimated> rankingEntropy() {
        if (tally.rankings.isEmpty()) {
            return Optional.empty();
        }
        int[] frequencies = tally.rankings.frequencies();
        return Optional.of(entropy(Arrays.stream(frequencies).mapToDouble(times -> (double) times / n)));
    }

    /**
     * In bits. The error is that of the mean of -log2 p over the samples, to first order; and since found frequencies are too
     * uneven, entropy comes out too low by (K - 1) / (2 n ln 2) bits (Miller 1955).
     */
    private Estimated entropy(DoubleStream shares) {
        double entropy = 0;
        double squares = 0;
        double[] found = shares.filter(share -> share > 0).toArray();
        for (double share : found) {
            double bits = -Math.log(share) / LN_2;
            entropy += share * bits;
            squares += share * bits * bits;
        }
        double low = Math.max(0, found.length - 1) / (2 * independent * LN_2);
        double error = Math.sqrt(Math.max(0, squares - entropy * entropy) / independent);
        return new Estimated(entropy, settled ? 0 : Math.hypot(error, low));
    }
}
