package dev.touchstone.evidence.pooling;

import static dev.touchstone.evidence.pooling.LinearAlgebra.inverse;
import static dev.touchstone.evidence.pooling.LinearAlgebra.product;
import static dev.touchstone.evidence.pooling.LinearAlgebra.transposed;

import dev.touchstone.evidence.pooling.Posterior.Pair;
import dev.touchstone.evidence.pooling.Posterior.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The one model of evidence. On ln(value), claim c about system s in environment e reads
 *
 * <pre>y_c = mu_s + b_e + u_(s,e) + r_c</pre>
 *
 * <p>mu_s is what the system does, about which nothing is assumed; b_e what the environment does to everything measured in
 * it; u_(s,e) how this system takes to this environment; r_c the claim's own error. All but mu_s are normal around 0 with
 * the variances of {@link Components}. A ratio is the difference of two such lines in one environment, so b_e leaves it.
 * Wanted is the vector {@code y_(s,e*) = mu_s + b_e* + u_(s,e*)} for the target environment e*.
 *
 * <p><b>Solution.</b> With b and u integrated out, {@code y = X mu + noise} with covariance V = (environment and scaling) +
 * R, R diagonal. mu is estimated by generalised least squares, and y* is predicted from it and from what the residuals tell
 * of the environments (universal kriging; Goldberger 1962, Cressie 1993, 3.4):
 *
 * <pre>
 * M  = (X' V^-1 X)^-1                      covariance of mu, flat prior
 * W  = C V^-1 + (I - C V^-1 X) M X' V^-1   mean of y* = W y
 * P  = K - C V^-1 C' + (I - C V^-1 X) M (I - C V^-1 X)'
 * </pre>
 *
 * where C is the covariance of y* with y and K that of y*, both without mu. Each row of W, times X, is a row of I: the
 * estimate of a system moves with its own claims and only shares the environment with the others.
 *
 * <p><b>Leverage.</b> Half the spread of claim c is four times its precision, as if the same thing had been seen once more
 * with variance r^2/3. The covariance of y* with what c saw, error apart, is column c of W times r^2, and the variance of
 * what it saw is r^2 - r^4 Q_cc with Q = V^-1 - V^-1 X M X' V^-1. Hence the variance of system s falls by
 * {@code W_sc^2 r^2 / (4/3 - r^2 Q_cc)}: no second fit.
 *
 * <p><b>Time</b> grows with the cube of the number of claims. Equal input gives equal output to the last bit, in whatever
 * order the claims are given.
 */
public final class Pool {
    private static final double HALVED = 4.0 / 3;

    private final List<Observation> claims;
    private final List<String> systems;
    private final Components components;
    private final Map<String, Site.Size> sizes = new HashMap<>();
    private final double[] error;
    private double[][] weights;
    private double[][] covariance;
    private double[] unexplained;

    private Pool(Selection selection, Components components) {
        this.claims = selection.counting();
        this.systems = selection.systems();
        this.components = components;
        this.error = claims.stream()
                .mapToDouble(claim -> claim.errorVariance(components))
                .toArray();
        claims.forEach(claim -> sizes.merge(
                claim.site().id(), claim.site().size(), (one, other) -> one == other ? one : Site.Size.OTHER));
    }

    /**
     * Pools observations of one metric.
     *
     * @param observations in any order, ids unique
     * @param limits what is only checked
     * @throws IllegalArgumentException when two observations have one id
     */
    public static Posterior of(List<Observation> observations, List<Limit> limits, Components components) {
        Selection selection = Selection.of(observations, components);
        if (selection.counting().isEmpty()) {
            return Posterior.EMPTY;
        }
        Pool pool = new Pool(selection, components);
        pool.solve();
        return pool.posterior(limits);
    }

    private void solve() {
        double[][] design = design();
        double[][] precision = inverse(variance());
        double[][] gain = product(target(), precision);
        double[][] weighed = product(transposed(design), precision);
        double[][] ofMu = inverse(symmetric(product(weighed, design)));
        double[][] rest = identityMinus(product(gain, design));
        double[][] muByClaims = product(ofMu, weighed);
        weights = sum(gain, product(rest, muByClaims));
        double[][] known = product(gain, transposed(target()));
        double[][] open = product(product(rest, ofMu), transposed(rest));
        covariance = new double[systems.size()][systems.size()];
        for (int s = 0; s < systems.size(); s++) {
            for (int t = 0; t <= s; t++) {
                double prior =
                        components.environmentVariance() + (s == t ? components.scalingVariance(Site.Size.TARGET) : 0);
                double one = prior - (known[s][t] + known[t][s]) / 2 + (open[s][t] + open[t][s]) / 2;
                covariance[s][t] = one;
                covariance[t][s] = one;
            }
        }
        unexplained = new double[claims.size()];
        double[][] fitted = product(transposed(weighed), muByClaims);
        for (int c = 0; c < claims.size(); c++) {
            unexplained[c] = precision[c][c] - fitted[c][c];
        }
    }

    /** X: which systems a claim speaks of, with their signs. */
    private double[][] design() {
        double[][] design = new double[claims.size()][systems.size()];
        for (int c = 0; c < claims.size(); c++) {
            for (int s = 0; s < systems.size(); s++) {
                design[c][s] = claims.get(c).sign(systems.get(s));
            }
        }
        return design;
    }

    /** V: claims share what their environment does, and how a system takes to it. */
    private double[][] variance() {
        double[][] variance = new double[claims.size()][claims.size()];
        for (int c = 0; c < claims.size(); c++) {
            for (int d = 0; d <= c; d++) {
                variance[c][d] = shared(claims.get(c), claims.get(d));
                variance[d][c] = variance[c][d];
            }
            variance[c][c] += error[c];
        }
        return variance;
    }

    private double shared(Observation c, Observation d) {
        if (!c.site().id().equals(d.site().id())) {
            return 0;
        }
        double environment = c.absolute() && d.absolute() ? components.environmentVariance() : 0;
        int same = c.sign(d.system()) - d.relativeTo().map(c::sign).orElse(0);
        return environment + same * scaling(c.site());
    }

    /** Where one environment is called similar and other at once, the wider holds. */
    private double scaling(Site site) {
        return components.scalingVariance(sizes.get(site.id()));
    }

    /** C: claims from the target environment share with what is wanted; the others tell of mu alone. */
    private double[][] target() {
        double[][] target = new double[systems.size()][claims.size()];
        for (int c = 0; c < claims.size(); c++) {
            Observation claim = claims.get(c);
            for (int s = 0; s < systems.size() && claim.site().size() == Site.Size.TARGET; s++) {
                target[s][c] = (claim.absolute() ? components.environmentVariance() : 0)
                        + claim.sign(systems.get(s)) * scaling(claim.site());
            }
        }
        return target;
    }

    private Posterior posterior(List<Limit> limits) {
        double[] mean = new double[systems.size()];
        for (int s = 0; s < mean.length; s++) {
            for (int c = 0; c < claims.size(); c++) {
                mean[s] += weights[s][c] * claims.get(c).logarithm();
            }
        }
        return new Posterior(
                systems,
                boxed(mean),
                Stream.of(covariance).map(Pool::boxed).toList(),
                parts(),
                notComparable(),
                contradictions(),
                limits.stream()
                        .filter(limit -> contradicts(limit, mean))
                        .sorted(Comparator.comparing(Limit::id))
                        .toList());
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int c = 0; c < claims.size(); c++) {
            double[] ofSystems = new double[systems.size()];
            double[] narrows = new double[systems.size()];
            for (int s = 0; s < ofSystems.length; s++) {
                ofSystems[s] = weights[s][c];
                narrows[s] = weights[s][c] * weights[s][c] * error[c] / (HALVED - error[c] * unexplained[c]);
            }
            Observation claim = claims.get(c);
            parts.add(new Part(claim.id(), claim.system(), boxed(ofSystems), boxed(narrows)));
        }
        return List.copyOf(parts);
    }

    private List<Pair> notComparable() {
        List<Pair> pairs = new ArrayList<>();
        for (int s = 0; s < systems.size(); s++) {
            for (int t = s + 1; t < systems.size(); t++) {
                double sd = Math.sqrt(Math.max(0, covariance[s][s] + covariance[t][t] - 2 * covariance[s][t]));
                if (sd > components.notComparable()) {
                    pairs.add(new Pair(systems.get(s), systems.get(t)));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** Claims about one thing whose intervals do not meet; between two environments each is as wide as these differ. */
    private List<Pair> contradictions() {
        List<Pair> pairs = new ArrayList<>();
        for (int c = 0; c < claims.size(); c++) {
            for (int d = c + 1; d < claims.size(); d++) {
                Observation one = claims.get(c);
                Observation other = claims.get(d);
                boolean sameThing =
                        one.system().equals(other.system()) && one.relativeTo().equals(other.relativeTo());
                double distance = Math.abs(one.logarithm() - other.logarithm());
                boolean elsewhere = !one.site().id().equals(other.site().id());
                double reach = components.intervalSds() * (width(c, elsewhere) + width(d, elsewhere));
                if (sameThing && distance > reach) {
                    pairs.add(new Pair(one.id(), other.id()));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private double width(int c, boolean elsewhere) {
        Observation claim = claims.get(c);
        double moved = (claim.absolute() ? components.environmentVariance() : 0)
                + (claim.absolute() ? 1 : 2) * scaling(claim.site());
        return Math.sqrt(error[c] + (elsewhere ? moved : 0));
    }

    /** A limit on what nobody measured stands alone. */
    private boolean contradicts(Limit limit, double[] mean) {
        int s = systems.indexOf(limit.system());
        if (s < 0) {
            return false;
        }
        double reach = components.intervalSds() * Math.sqrt(covariance[s][s]);
        double beyond = limit.upper() ? mean[s] - limit.logarithm() : limit.logarithm() - mean[s];
        return beyond > reach;
    }

    private static List<Double> boxed(double[] numbers) {
        return DoubleStream.of(numbers).boxed().toList();
    }

    private static double[][] symmetric(double[][] a) {
        double[][] even = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                even[i][j] = (a[i][j] + a[j][i]) / 2;
            }
        }
        return even;
    }

    private static double[][] identityMinus(double[][] a) {
        double[][] rest = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                rest[i][j] = (i == j ? 1 : 0) - a[i][j];
            }
        }
        return rest;
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] both = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            both[i] = new double[a[i].length];
            for (int j = 0; j < a[i].length; j++) {
                both[i][j] = a[i][j] + b[i][j];
            }
        }
        return both;
    }
}
