package dev.touchstone.web.evidence;

import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.Grading;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why the axes of a document's grades stand where they stand: what was said, and what was not. */
final class GradeWords {
    private final Page page;
    private final DocumentContext said;

    GradeWords(Page page, DocumentContext said) {
        this.page = page;
        this.said = said;
    }

    /** The axes in their order, each with its reason; those of runs and checks differ from number to number. */
    List<Parts.Labelled> rows() {
        return List.of(
                row("origin", letter(Grading.origin(said)), origin()),
                row("environment", letter(Grading.environment(said)), environment()),
                row("replication", "", page.t("evidence-ui.grade.replication-why")),
                row("checks", "", page.t("evidence-ui.grade.checks-why")));
    }

    private static String letter(Enum<?> grade) {
        return grade.name();
    }

    private Parts.Labelled row(String axis, String letter, String why) {
        return new Parts.Labelled((page.t("evidence-ui.grade." + axis) + " " + letter).strip(), why, "");
    }

    private String origin() {
        String who = said.runBy().name().toLowerCase(Locale.ROOT);
        String also = switch (said.runBy()) {
            case OWN -> said.command().isBlank() ? "no-command" : "command";
            case NEUTRAL_HARNESS, INDEPENDENT, USER -> said.workload().unsaid() ? "no-method" : "method";
            case MAKER, RIVAL -> "interested";
            case UNKNOWN -> "unsaid";
        };
        return page.t(
                "evidence-ui.grade.origin-why",
                "who",
                page.t("evidence-ui.run_by." + who),
                "also",
                page.t("evidence-ui.grade.origin-" + also));
    }

    private String environment() {
        List<String> missing = new ArrayList<>(said.environment().missing());
        if (said.workload().unsaid() && said.command().isBlank()) {
            missing.add("workload");
        }
        return missing.isEmpty()
                ? page.t("evidence-ui.grade.environment-whole")
                : page.t(
                        "evidence-ui.grade.environment-missing",
                        "missing",
                        missing.stream()
                                .map(key -> page.t("evidence-ui." + key))
                                .collect(Collectors.joining(page.t("overview.comma"))));
    }
}
