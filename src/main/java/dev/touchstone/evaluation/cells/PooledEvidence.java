package dev.touchstone.evaluation.cells;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.pooling.Posterior;
import dev.touchstone.evidence.pooling.Posterior.Outcome;
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

    /** The claims about this system that count. */
    List<Claim> claims() {
        return parts().stream().map(part -> pool.claim(part.id())).toList();
    }

    /** How it was put together: each claim's part, what else was measured there, what disagrees, what would narrow it. */
    List<Because> because() {
        List<Because> because = new ArrayList<>();
        if (parts().size() > 1) {
            because.add(new Because(
                    "pool.of", Map.of("claims", parts().size(), "environments", pool.environments(system))));
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
                        "number", ClaimWords.says(claim),
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
        long others = posterior().parts().stream()
                .filter(part -> !part.system().equals(system))
                .filter(part -> Math.abs(posterior().weight(part, system)) > 1e-6)
                .count();
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
                .map(part -> pool.claim(part.id()))
                .ifPresent(claim ->
                        because.add(new Because("pool.narrows-most", Map.of("number", ClaimWords.says(claim)))));
    }

    private void disagreements(List<Because> because) {
        posterior().contradictions().stream()
                .filter(pair ->
                        ClaimPool.system(pool.claim(pair.first()).subject()).equals(system))
                .forEach(pair -> because.add(new Because(
                        "pool.contradiction",
                        Map.of(
                                "first", ClaimWords.says(pool.claim(pair.first())),
                                "second", ClaimWords.says(pool.claim(pair.second()))))));
        posterior().limits().stream()
                .filter(check -> check.system().equals(system) && check.outcome() == Outcome.CONTRADICTS)
                .forEach(check -> because.add(new Because(
                        "pool.limit-contradicts", Map.of("limit", ClaimWords.says(pool.claim(check.id()))))));
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
