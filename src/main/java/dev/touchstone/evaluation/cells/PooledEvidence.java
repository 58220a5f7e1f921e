package dev.touchstone.evaluation.cells;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.pooling.Posterior;
import dev.touchstone.evidence.pooling.Posterior.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pool of claims says of one of its systems: the cell, and in sentences what went into it.
 *
 * @param pool the claims
 * @param system which of its systems; one that it knows
 * @param factor from the unit of the pool into that of the criterion
 */
record PooledEvidence(ClaimPool pool, String system, double factor) {
    private static final double PERCENT = 100;

    /** Below this a claim does not bear on a system. */
    private static final double LEAST_WEIGHT = 1e-6;

    double sd() {
        return posterior().sd(system);
    }

    Knowledge.Known knowledge() {
        return new Knowledge.Known(
                new Distribution.LogNormal(Math.exp(posterior().mean(system)) * factor, sd()));
    }

    /** Where it hangs together with others; a pool in which nothing does leaves its members independent. */
    Optional<Pooled> pooled() {
        return pool.joint() ? Optional.of(new Pooled(pool.name(), system, posterior())) : Optional.empty();
    }

    /** The claims that make the cell: those about this system; where there are none, those that place it as a ratio does. */
    List<Claim> claims() {
        return members(parts().isEmpty() ? bearing() : parts());
    }

    /** All claims that the cell rests on, those about others that help to place it among them. */
    List<Claim> grounds() {
        List<Part> all = new ArrayList<>(parts());
        bearing().stream().filter(part -> !all.contains(part)).forEach(all::add);
        return members(all);
    }

    private List<Claim> members(List<Part> of) {
        return of.stream().flatMap(part -> pool.members(part.id()).stream()).toList();
    }

    private List<Part> bearing() {
        return posterior().parts().stream()
                .filter(part -> Math.abs(posterior().weight(part, system)) > LEAST_WEIGHT)
                .toList();
    }

    /** How it was put together: each claim's part, what else was measured there, what disagrees, what would narrow it. */
    List<Because> because() {
        List<Because> because = new ArrayList<>();
        if (claims().size() > 1 && !parts().isEmpty()) {
            because.add(new Because(
                    "pool.of", Map.of("claims", claims().size(), "environments", pool.environments(system))));
            parts().forEach(part -> because.add(part(part)));
        } else {
            claims().forEach(claim -> because.add(ClaimWords.sentence(claim)));
        }
        claims().stream().map(ClaimWords::runBy).distinct().forEach(because::add);
        if (pool.joint()) {
            because.add(new Because("pool.width", Map.of("factor", pool.within(system))));
            surroundings(because);
        }
        disagreements(because);
        return List.copyOf(because);
    }

    private Because part(Part part) {
        Claim claim = pool.claim(part.id());
        return new Because(
                "pool.part",
                Map.of(
                        "number", pool.says(part.id()),
                        "environment", claim.environment().orElse("-"),
                        "percent", PERCENT * posterior().weight(part, system)));
    }

    private void surroundings(List<Because> because) {
        long unnamed =
                claims().stream().filter(claim -> claim.environment().isEmpty()).count();
        if (unnamed > 0) {
            because.add(new Because("pool.environment-unnamed", Map.of("claims", unnamed)));
        }
        long unsaid = claims().stream()
                .filter(claim -> claim.applicability() == Applicability.DIRECT
                        && claim.applicabilityWhy().isEmpty())
                .count();
        if (unsaid > 0) {
            because.add(new Because("pool.workload-unsaid", Map.of("claims", unsaid)));
        }
        long others = parts().isEmpty() ? 0 : grounds().size() - claims().size();
        if (others > 0) {
            because.add(new Because("pool.others", Map.of("claims", others)));
        }
        List<String> apart = posterior().notComparable().stream()
                .filter(pair -> pair.first().equals(system) || pair.second().equals(system))
                .map(pair -> pair.first().equals(system) ? pair.second() : pair.first())
                .map(other -> other.replaceFirst("^stack:", ""))
                .toList();
        if (!apart.isEmpty()) {
            because.add(new Because("pool.not-comparable", Map.of("others", String.join(", ", apart))));
        }
        posterior()
                .mostNarrowing(system)
                .ifPresent(part ->
                        because.add(new Because("pool.narrows-most", Map.of("number", pool.says(part.id())))));
    }

    private void disagreements(List<Because> because) {
        posterior().contradictions().stream()
                .filter(pair ->
                        ClaimPool.system(pool.claim(pair.first()).subject()).equals(system))
                .forEach(pair -> because.add(new Because(
                        "pool.contradiction",
                        Map.of(
                                "first", pool.says(pair.first()),
                                "second", pool.says(pair.second())))));
        pool.alike().stream()
                .filter(same ->
                        ClaimPool.system(pool.claim(same.getFirst()).subject()).equals(system))
                .forEach(same -> because.add(
                        new Because("pool.alike", Map.of("number", pool.says(same.getFirst()), "count", same.size()))));
        posterior().contradicted().stream()
                .filter(limit -> limit.system().equals(system))
                .forEach(limit ->
                        because.add(new Because("pool.limit-contradicts", Map.of("limit", pool.says(limit.id())))));
    }

    /** The parts that speak of this system. One known only against others has none, or ratios alone. */
    private List<Part> parts() {
        return posterior().parts().stream()
                .filter(part -> part.system().equals(system))
                .toList();
    }

    private Posterior posterior() {
        return pool.posterior();
    }
}
