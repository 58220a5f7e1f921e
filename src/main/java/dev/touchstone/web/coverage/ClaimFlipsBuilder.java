package dev.touchstone.web.coverage;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.coverage.ClaimFlips;
import dev.touchstone.web.view.CoverageView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What claims would have to say, in words. */
final class ClaimFlipsBuilder {
    private final Evaluation evaluation;
    private final NumberWords words;
    private final Page page;

    ClaimFlipsBuilder(Evaluation evaluation, NumberWords words, Page page) {
        this.evaluation = evaluation;
        this.words = words;
        this.page = page;
    }

    /** The answer; before anybody asked for it, the way to it. */
    CoverageView.ClaimFlips build(Optional<ClaimFlips> asked) {
        if (asked.isEmpty()) {
            return new CoverageView.ClaimFlips(
                    List.of(),
                    List.of(),
                    Link.to(page.t("coverage.halved-ask"), page.with("flips", "1") + "#claim-flips"));
        }
        ClaimFlips found = asked.get();
        if (found.level()) {
            return new CoverageView.ClaimFlips(List.of(), List.of(page.t("coverage.flips-level")), Link.to("", ""));
        }
        List<CoverageView.ClaimFlip> rows = found.flips().stream()
                .filter(flip -> flip.to().isPresent())
                .map(this::row)
                .toList();
        List<String> notes = new ArrayList<>();
        int none = found.flips().size() - rows.size();
        if (found.flips().isEmpty() && found.left() == 0) {
            notes.add(page.t("coverage.halved-no-claims"));
        } else if (none > 0) {
            notes.add(page.t(
                    "coverage.flips-none", "count", none, "times", page.n().exact(ClaimFlips.FARTHEST)));
        }
        if (found.left() > 0) {
            notes.add(page.t("coverage.flips-left", "count", found.left()));
        }
        return new CoverageView.ClaimFlips(rows, notes, Link.to("", ""));
    }

    private CoverageView.ClaimFlip row(ClaimFlips.ClaimFlip flip) {
        double to = flip.to().orElseThrow();
        return new CoverageView.ClaimFlip(
                words.criterion(flip.number()),
                page.t(
                        "coverage.flips-says",
                        "owner",
                        words.ownerOf(flip.number()),
                        "source",
                        words.fact(flip.number(), flip.claim())
                                .map(FactRef::source)
                                .orElse(flip.claim())),
                page.t(
                        "robustness.not",
                        "to",
                        page.units().after(page.n().past(to, flip.now()), flip.unit(), to),
                        "now",
                        page.n().about(flip.now())),
                flip.sds().isPresent()
                        ? page.t(
                                "robustness.sds",
                                "sds",
                                page.n().fixed(Math.abs(flip.sds().getAsDouble()), 1))
                        : "",
                flip.takesOver()
                        .flatMap(evaluation::option)
                        .map(option -> option.name().in(page.language()))
                        .orElse(""));
    }
}
