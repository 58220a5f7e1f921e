package dev.touchstone.web.compare;

import dev.touchstone.base.Language;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.Csv;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The ranking as CSV: numbers unrounded, names quoted, no cell that a spreadsheet would take for a formula. */
public final class RankingCsv {
    private RankingCsv() {}

    /** The whole ranking, a line a candidate, in the order of the evaluation. */
    public static String of(Evaluation evaluation, Language language) {
        Stream<String> head = Stream.concat(
                Stream.of(
                        "id", "name", "standing", "rank", "score", "low", "high", "p_first", "bound_low", "bound_high"),
                evaluation.criteria().stream().map(criterion -> "contribution." + criterion.id()));
        StringBuilder csv = new StringBuilder(Csv.BEGIN + Csv.line(head.toList()));
        evaluation.options().forEach(option -> csv.append(Csv.line(row(option, language))));
        return csv.toString();
    }

    private static List<String> row(Option option, Language language) {
        Option.Score score = option.score();
        Stream<String> fixed = Stream.of(
                option.id(),
                option.name().in(language),
                option.standing().name().toLowerCase(Locale.ROOT),
                score.rank().map(String::valueOf).orElse(""),
                String.valueOf(score.expected()),
                String.valueOf(score.low()),
                String.valueOf(score.high()),
                String.valueOf(score.first()),
                String.valueOf(score.boundLow()),
                String.valueOf(score.boundHigh()));
        return Stream.concat(fixed, option.cells().stream().map(cell -> String.valueOf(cell.contribution())))
                .toList();
    }
}
