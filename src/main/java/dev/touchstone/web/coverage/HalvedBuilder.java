package dev.touchstone.web.coverage;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.coverage.Halved;
import dev.touchstone.web.view.CoverageView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which claims would change the order of the contenders if they were twice as exact, in words. */
final class HalvedBuilder {
    private final Evaluation evaluation;
    private final NumberWords words;
    private final Page page;

    HalvedBuilder(Evaluation evaluation, NumberWords words, Page page) {
        this.evaluation = evaluation;
        this.words = words;
        this.page = page;
    }

    /** The answer; before anybody asked for it, the way to it. */
    CoverageView.Halved build(Optional<Halved> asked) {
        if (asked.isEmpty()) {
            return new CoverageView.Halved(
                    List.of(), Link.to(page.t("coverage.halved-ask"), page.with("halved", "1") + "#halved"));
        }
        Halved halved = asked.get();
        List<String> lines = new ArrayList<>();
        if (halved.looked() == 0 && halved.left() == 0) {
            lines.add(page.t("coverage.halved-no-claims"));
        } else if (halved.turning().isEmpty()) {
            lines.add(page.t("coverage.halved-none", "count", halved.looked()));
        }
        halved.turning().forEach(turning -> lines.add(line(turning)));
        if (halved.left() > 0) {
            lines.add(page.t("coverage.halved-left", "count", halved.left()));
        }
        return new CoverageView.Halved(lines, Link.to("", ""));
    }

    private String line(Halved.Turning turning) {
        return page.t(
                "coverage.halved-turns",
                "criterion",
                words.criterion(turning.number()),
                "owner",
                words.ownerOf(turning.number()),
                "number",
                words.fact(turning.number(), turning.claim()).map(FactRef::says).orElse(turning.claim()),
                "order",
                turning.order().stream().map(this::name).collect(Collectors.joining(page.t("overview.comma"))));
    }

    private String name(String option) {
        return evaluation
                .option(option)
                .map(found -> found.name().in(page.language()))
                .orElse(option);
    }
}
