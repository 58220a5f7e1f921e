package dev.touchstone.evidence;

import dev.touchstone.evidence.importers.Replicates;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A claim of a scenario as the document that it was read from says it now. The number and how it was measured are the
 * document's: a corrected day or unit reaches every scenario at once. What it is used for, whether it counts and what the
 * document leaves unsaid are the scenario's.
 */
final class Restated {
    private Restated() {}

    static Claim of(EvidenceDocument document, DocumentClaim number, Claim claim) {
        DocumentContext context = document.context();
        Environment place = context.environment();
        DocumentClaim.Canonical used = number.used(context);
        return ClaimBuilder.builder(claim)
                .value(Optional.of(used.value().doubleValue()))
                .low(Optional.empty())
                .high(Optional.empty())
                .bound(number.bound())
                .unit(used.unit())
                .statistic(number.statistic())
                .date(context.measured().or(claim::date))
                .runs(OptionalInt.of((int) Math.min(runs(number), Integer.MAX_VALUE)))
                .spread(number.replicates().map(Replicates::sdOfLogarithms).filter(sd -> sd > 0))
                .runBy(context.runBy() == Claim.RunBy.UNKNOWN ? claim.runBy() : context.runBy())
                .confirmed(number.confirmed().or(claim::confirmed))
                .attachment(Optional.of(attachment(document, number)))
                .environment(claim.environment()
                        .filter(Claim.TARGET::equals)
                        .or(place::name)
                        .or(claim::environment))
                .cores(place.cores().isPresent() ? place.cores() : claim.cores())
                .sharing(place.machine().or(claim::sharing))
                .relativeTo(against(context, number, claim))
                .build();
    }

    /** What a person says of the number; else what the scenario takes the words of the document for. */
    private static Optional<Subject> against(DocumentContext context, DocumentClaim number, Claim claim) {
        Optional<Subject> said = context.numbers().stream()
                .filter(word -> word.claim().equals(number.id()))
                .flatMap(word -> word.relativeTo().stream())
                .map(Subject::ofTechnology)
                .findFirst();
        return number.relativeTo()
                .flatMap(words -> said.or(claim::relativeTo).or(() -> Optional.of(Subject.ofTechnology(words))));
    }

    private static Attachment attachment(EvidenceDocument document, DocumentClaim number) {
        Repetitions repetitions = document.repetitions();
        return new Attachment(
                document.sha256(),
                document.name(),
                (number.metric() + " " + repetitions.subject(number)).strip(),
                repetitions.of(number) > 1 && number.runs().orElse(1) == 1,
                Optional.of(number.id()),
                Optional.of(number.locator()),
                Optional.of(number.grade()));
    }

    /** Where the document lists its runs, those that ended well: of them is the spread. */
    private static long runs(DocumentClaim number) {
        return number.replicates().map(Replicates::runs).orElse(number.runs().orElse(1));
    }
}
