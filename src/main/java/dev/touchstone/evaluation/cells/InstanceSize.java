package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.base.StandardNormal;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Size of one instance in standard nodes: max(vCPU / 4, GiB / 16, 0.25). A documented minimum is taken with an error; of
 * advice for production the size lies between a part of it and the whole, because makers who publish serious sizing would
 * look dear; requests of charts, examples and idle figures are no sizes. Of several processes the mean counts: how many
 * instances each has is not recorded.
 */
final class InstanceSize {
    /** The kind of fact that is read. */
    static final String KIND = "resource_min";

    private static final int TABLE = 64;
    private static final int BISECTIONS = 80;

    private enum Ground {
        MINIMUM,
        PRODUCTION,
        UNDOCUMENTED
    }

    private final Ground ground;
    private final double size;
    private final List<Fact> used;
    private final RuleContext context;

    private InstanceSize(Ground ground, double size, List<Fact> used, RuleContext context) {
        this.ground = ground;
        this.size = size;
        this.used = used;
        this.context = context;
    }

    static InstanceSize of(Technology technology, RuleContext context) {
        List<Fact> minimum = level(technology, "documented-minimum", context);
        if (!minimum.isEmpty()) {
            return new InstanceSize(Ground.MINIMUM, mean(minimum, context), minimum, context);
        }
        List<Fact> production = level(technology, "documented-production", context);
        if (!production.isEmpty()) {
            return new InstanceSize(Ground.PRODUCTION, mean(production, context), production, context);
        }
        return new InstanceSize(Ground.UNDOCUMENTED, context.number("nodes.size_unknown"), List.of(), context);
    }

    List<Fact> used() {
        return used;
    }

    void say(Finding finding) {
        switch (ground) {
            case MINIMUM -> finding.say("nodes.size-minimum", "size", size);
            case PRODUCTION -> finding.say("nodes.size-production", "size", size);
            case UNDOCUMENTED -> finding.say("nodes.size-undocumented", "size", size);
        }
    }

    /** The distribution of LN(instances, sd) x size. */
    Distribution times(double instances, double sd) {
        return switch (ground) {
            case MINIMUM ->
                new Distribution.LogNormal(
                        instances * size, Spreads.together(sd, context.number("nodes.size_sd_documented_minimum")));
            case UNDOCUMENTED ->
                new Distribution.LogNormal(
                        instances * size, Spreads.together(sd, context.number("nodes.size_unknown_sd")));
            case PRODUCTION ->
                product(instances * size / context.number("nodes.size_production_divisor"), instances * size, sd);
        };
    }

    /**
     * A log-uniform number between two ends times LN(1, sd), as a table of quantiles. With a and b the logarithms of the
     * ends, P(ln X &lt;= z) = sd / (b - a) (G((z-a)/sd) - G((z-b)/sd)), G(t) = t Phi(t) + phi(t).
     */
    static Distribution product(double low, double high, double sd) {
        List<Double> probabilities = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int k = 0; k < TABLE; k++) {
            double p = (k + 0.5) / TABLE;
            probabilities.add(p);
            values.add(Math.exp(quantile(p, Math.log(low), Math.log(high), sd)));
        }
        return new Distribution.Empirical(probabilities, values);
    }

    private static double quantile(double p, double from, double to, double sd) {
        double below = from - 10 * sd;
        double above = to + 10 * sd;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (below + above) / 2;
            double cumulative = sd / (to - from) * (integral((middle - from) / sd) - integral((middle - to) / sd));
            if (cumulative < p) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return (below + above) / 2;
    }

    private static double integral(double t) {
        return t * StandardNormal.cumulative(t) + StandardNormal.density(t);
    }

    private static List<Fact> level(Technology technology, String level, RuleContext context) {
        return technology.facts(KIND).stream()
                .filter(fact -> fact.text("level").filter(level::equals).isPresent())
                .filter(fact -> size(fact, context).isPresent())
                .toList();
    }

    private static double mean(List<Fact> facts, RuleContext context) {
        return facts.stream()
                .mapToDouble(fact -> size(fact, context).orElseThrow())
                .average()
                .orElseThrow();
    }

    private static OptionalDouble size(Fact fact, RuleContext context) {
        OptionalDouble vcpu = fact.number("vcpu");
        OptionalDouble memory = fact.number("memory_gib");
        if (vcpu.isEmpty() && memory.isEmpty()) {
            return OptionalDouble.empty();
        }
        double byVcpu = vcpu.orElse(0) / context.number("node.vcpu");
        double byMemory = memory.orElse(0) / context.number("node.memory_gib");
        return OptionalDouble.of(Math.max(context.number("node.smallest_size"), Math.max(byVcpu, byMemory)));
    }
}
