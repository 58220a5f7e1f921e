package dev.touchstone.web.coverage;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.coverage.Coverage;
import dev.touchstone.web.view.CoverageView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers to look up, one line each. What one answer of the team would fill at once is one line, whatever number of
 * technologies it concerns.
 */
final class OpenNumbers {
    /** Reasons that the scenario itself is silent, and the form where it is asked. */
    private static final Map<String, String> FORMS = Map.of("team.not-asked", "team", "capacity.no-need", "candidates");

    private final Evaluation evaluation;
    private final NumberWords words;
    private final Page page;
    private final boolean mayWrite;

    OpenNumbers(Evaluation evaluation, NumberWords words, Page page, boolean mayWrite) {
        this.evaluation = evaluation;
        this.words = words;
        this.page = page;
        this.mayWrite = mayWrite;
    }

    /** The lines in the order of the numbers; a line of several stands where the first of them does. */
    List<CoverageView.Open> list(List<Coverage.Cell> cells) {
        Map<String, List<Coverage.Cell>> lines = new LinkedHashMap<>();
        for (Coverage.Cell cell : cells) {
            String key = form(cell)
                    .map(form -> cell.criterion().id() + "?" + form)
                    .orElse(cell.number().id());
            lines.computeIfAbsent(key, fresh -> new ArrayList<>()).add(cell);
        }
        return lines.values().stream().map(this::line).toList();
    }

    private static Optional<String> form(Coverage.Cell cell) {
        return cell.number().because().stream()
                .filter(because -> cell.missing())
                .flatMap(because -> Optional.ofNullable(FORMS.get(because.code())).stream())
                .findFirst();
    }

    private CoverageView.Open line(List<Coverage.Cell> cells) {
        Coverage.Cell first = cells.getFirst();
        Optional<String> form = form(first);
        String whose = cells.size() > 1
                ? page.t("coverage.several", "count", cells.size())
                : words.owner(first.number().owner());
        return new CoverageView.Open(
                first.criterion().name().in(page.language()),
                whose,
                words.href(first),
                page.t("coverage.kind." + NumberWords.kind(first.number().kind())),
                first.missing(),
                first.missing() ? Optional.empty() : Optional.of(words.chip(first)),
                words.why(first),
                form.map(name -> page.t("coverage.fills-" + name))
                        .orElseGet(() -> NumberWords.fills(first.criterion(), page)),
                words.points(first),
                add(first, form));
    }

    private Link add(Coverage.Cell cell, Optional<String> form) {
        String editor = "/scenarios/" + evaluation.scenario() + "/edit/";
        if (!mayWrite) {
            return Link.to("", "");
        }
        return Link.to(
                page.t("coverage.add"),
                form.map(name -> editor + name)
                        .orElse(editor + "evidence?criterion="
                                + cell.criterion().id() + "&candidate=" + cell.candidate()));
    }
}
