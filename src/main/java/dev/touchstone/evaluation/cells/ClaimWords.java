package dev.touchstone.evaluation.cells;

import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evidence.Basis;
import dev.touchstone.evidence.Bound;
import dev.touchstone.evidence.Claim;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a claim says, for the reasons of a cell and for its references. */
final class ClaimWords {
    private static final int MEAN_DIGITS = 4;

    private ClaimWords() {}

    /** Who made the measurement. */
    static Because runBy(Claim claim) {
        return Because.of(
                "claim.run-by." + claim.runBy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Who said of the old number that it still holds; empty when nobody did. */
    static Optional<Because> confirmed(Claim claim) {
        return claim.confirmed()
                .map(word -> new Because(
                        "claim.confirmed",
                        Map.of(
                                "number",
                                says(claim),
                                "on",
                                word.on().toString(),
                                "by",
                                word.by(),
                                "reason",
                                word.reason())));
    }

    /** The number, its bound and its unit. */
    static Because sentence(Claim claim) {
        if (claim.relativeTo().isPresent()) {
            return new Because(
                    "claim.ratio",
                    Map.of(
                            "number",
                            says(claim),
                            "other",
                            claim.relativeTo().get().id()));
        }
        if (claim.value().isEmpty()) {
            return new Because(
                    "claim.range",
                    Map.of("low", claim.low().get(), "high", claim.high().get(), "unit", claim.unit()));
        }
        String code = switch (claim.bound()) {
            case EXACT -> "claim.value";
            case ABOUT -> "claim.about";
            case AT_MOST -> "claim.at-most";
            case AT_LEAST -> "claim.at-least";
        };
        return new Because(code, Map.of("value", claim.value().get(), "unit", claim.unit()));
    }

    /** References to claims: those that count, then the others. */
    static List<FactRef> references(List<Claim> claims, List<Claim> used) {
        List<FactRef> references = new ArrayList<>();
        used.forEach(claim -> references.add(reference(claim, true)));
        claims.stream()
                .filter(claim -> !used.contains(claim))
                .forEach(claim -> references.add(reference(claim, false)));
        return List.copyOf(references);
    }

    private static FactRef reference(Claim claim, boolean used) {
        return new FactRef(
                claim.id(),
                claim.subject().id(),
                "claim",
                says(claim),
                claim.source().isBlank() ? claim.by() : claim.source(),
                claim.date(),
                Optional.of(claim.grade()),
                basis(claim),
                claim.attachment().map(file -> new FactRef.Document(file.sha256(), file.claim())),
                used);
    }

    /** The number as one would quote it, such as "<= 800 ms p99". */
    static String says(Claim claim) {
        String number = claim.value().isPresent()
                ? (claim.bound() == Bound.EXACT ? "" : claim.bound().sign() + " ")
                        + plain(claim.value().get())
                : claim.low().map(ClaimWords::plain).orElse("")
                        + " .. "
                        + claim.high().map(ClaimWords::plain).orElse("");
        return number + tail(claim);
    }

    /** The mean of several runs, in as many digits as are worth reading. */
    static String mean(Claim run, double mean, int runs) {
        String digits = new BigDecimal(mean, new MathContext(MEAN_DIGITS)).toPlainString();
        return digits + tail(run) + " (n=" + runs + ")";
    }

    private static String tail(Claim claim) {
        String unit = claim.unit().isBlank() || claim.unit().equals("1") ? "" : " " + claim.unit();
        String statistic = claim.statistic().isBlank() ? "" : " " + claim.statistic();
        return unit + statistic;
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static Basis basis(Claim claim) {
        return claim.runBy() == Claim.RunBy.OWN ? Basis.MEASURED : Basis.FACT;
    }
}
