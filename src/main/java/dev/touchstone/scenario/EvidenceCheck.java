package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import dev.touchstone.base.Unit;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Confirmation;
import dev.touchstone.evidence.Judgement;

/** What people bring beside the facts of the catalogue: claims and judgements. */
final class EvidenceCheck {
    private static final int MOST_RUNS = 1_000_000;
    private static final int MOST_CORES = 100_000;

    private final Scenario scenario;
    private final FieldCheck fields;
    private final ReferenceCheck references;

    EvidenceCheck(Scenario scenario, FieldCheck fields, ReferenceCheck references) {
        this.scenario = scenario;
        this.fields = fields;
        this.references = references;
    }

    void check() {
        fields.size("/claims", scenario.claims());
        fields.unique("/claims", scenario.claims().stream().map(Claim::id).toList());
        for (int i = 0; i < scenario.claims().size(); i++) {
            claim("/claims/" + i, scenario.claims().get(i));
        }
        fields.size("/judgements", scenario.judgements());
        fields.unique(
                "/judgements", scenario.judgements().stream().map(Judgement::id).toList());
        for (int i = 0; i < scenario.judgements().size(); i++) {
            judgement("/judgements/" + i, scenario.judgements().get(i));
        }
    }

    private void claim(String at, Claim claim) {
        references.subject(at + "/subject", claim.subject());
        if (claim.relativeTo().isPresent()) {
            ratio(at, claim);
        } else {
            references.criterionAndUnit(at + "/criterion", claim.criterion(), at + "/unit", claim.unit());
        }
        value(at, claim);
        claim.cores().ifPresent(cores -> fields.within(at + "/cores", cores, 1, MOST_CORES));
        claim.environment().ifPresent(environment -> fields.shortText(at + "/environment", LocalText.of(environment)));
        fields.text(at + "/applicability_why", LocalText.of(claim.applicabilityWhy()));
        claim.spread().ifPresent(spread -> fields.positive(at + "/spread", spread));
        claim.runs().ifPresent(runs -> fields.within(at + "/runs", runs, 1, MOST_RUNS));
        fields.text(at + "/conditions", LocalText.of(claim.conditions()));
        fields.text(at + "/source", LocalText.of(claim.source()));
        claim.confirmed().ifPresent(word -> confirmation(at + "/confirmed", claim, word));
    }

    private void confirmation(String at, Claim claim, Confirmation word) {
        if (word.on() == null) {
            fields.add(at + "/on", "confirmation.no-day");
        } else if (claim.date().filter(word.on()::isBefore).isPresent()) {
            fields.add(
                    at + "/on",
                    "confirmation.too-early",
                    "value",
                    word.on(),
                    "measured",
                    claim.date().get());
        }
        if (word.by().isBlank()) {
            fields.add(at + "/by", "field.missing");
        }
        if (word.reason().isBlank()) {
            fields.add(at + "/reason", "field.missing");
        }
        fields.shortText(at + "/by", LocalText.of(word.by()));
        fields.text(at + "/reason", LocalText.of(word.reason()));
    }

    /** A ratio is a pure number between two things of one kind. */
    private void ratio(String at, Claim claim) {
        references.criterion(at + "/criterion", claim.criterion());
        references.subject(at + "/relative_to", claim.relativeTo().get());
        if (!claim.unit().equals(Unit.ONE.code())) {
            fields.add(at + "/unit", "claim.ratio-has-no-unit", "value", claim.unit());
        }
        if (claim.isLimit()) {
            fields.add(
                    at + "/bound",
                    "claim.ratio-is-no-limit",
                    "value",
                    claim.bound().sign());
        }
        if (claim.relativeTo().get().equals(claim.subject())) {
            fields.add(at + "/relative_to", "claim.against-itself");
        }
    }

    private void value(String at, Claim claim) {
        claim.value().ifPresent(value -> fields.finite(at + "/value", value));
        claim.low().ifPresent(value -> fields.finite(at + "/low", value));
        claim.high().ifPresent(value -> fields.finite(at + "/high", value));
        boolean point = claim.value().isPresent();
        boolean range = claim.low().isPresent() && claim.high().isPresent();
        if (point == range || claim.low().isPresent() != claim.high().isPresent()) {
            fields.add(at + "/value", "claim.value-or-range");
        } else if (range && claim.low().get() >= claim.high().get()) {
            double low = claim.low().get();
            double high = claim.high().get();
            fields.add(at + "/high", "range.reversed", "low", low, "high", high);
        }
    }

    private void judgement(String at, Judgement judgement) {
        references.subject(at + "/subject", judgement.subject());
        references.criterion(at + "/criterion", judgement.criterion());
        if (judgement.by().isBlank()) {
            fields.add(at + "/by", "judgement.no-name");
        }
        fields.finite(at + "/likely", judgement.likely());
        double low = judgement.low().orElse(judgement.likely());
        double high = judgement.high().orElse(judgement.likely());
        if (judgement.low().isPresent() != judgement.high().isPresent()
                || !(low <= judgement.likely() && judgement.likely() <= high)) {
            fields.add(at + "/low", "judgement.not-ordered", "low", low, "likely", judgement.likely(), "high", high);
        }
        fields.text(at + "/reason", LocalText.of(judgement.reason()));
    }
}
