package dev.touchstone.web.scenario;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.view.Page;

/** What a typed claim says, in the words of a page. */
public final class ClaimWords {
    private ClaimWords() {}

    /** The number with its unit, and the sign of a limit before it; a range where no number is given. */
    public static String value(Page page, Claim claim) {
        if (claim.value().isEmpty()) {
            double low = claim.low().orElse(0.0);
            double high = claim.high().orElse(0.0);
            return page.units()
                    .after(page.n().exact(low) + "–" + page.n().exact(high), claim.unit(), Math.max(low, high));
        }
        return sign(claim) + page.quantity(claim.value().get(), claim.unit());
    }

    private static String sign(Claim claim) {
        return switch (claim.bound()) {
            case EXACT -> "";
            case AT_MOST -> "≤ ";
            case AT_LEAST -> "≥ ";
            case ABOUT -> "~ ";
        };
    }

    /** The name of a criterion: of the scenario, else of the library; its id where neither knows it. */
    public static String criterion(Page page, Catalogue catalogue, Scenario scenario, String id) {
        return scenario.criteria().stream()
                .filter(choice -> choice.criterionId().equals(id))
                .map(choice -> Named.criterion(catalogue, choice, page.language()))
                .findFirst()
                .or(() -> catalogue
                        .criterion(id)
                        .map(criterion -> criterion.name().in(page.language())))
                .orElse(id);
    }

    /** The name of what a claim speaks of; the id of a stack. */
    public static String subject(Page page, Catalogue catalogue, Scenario scenario, Subject subject) {
        return subject.technology()
                .map(id -> Named.technology(catalogue, scenario, id, page.language()))
                .orElse(subject.id());
    }
}
