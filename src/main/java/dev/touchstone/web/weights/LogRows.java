package dev.touchstone.web.weights;

import dev.touchstone.evaluation.weighing.WeightLog;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.WeightWords;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.WeighingView;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

/** The log of the weights of a scenario as rows of a table, the newest first. */
public final class LogRows {
    private final Page page;
    private final String scenario;
    private final UnaryOperator<String> people;
    private final WeightWords words;

    /** @param people name of a person by identifier */
    public LogRows(Page page, String scenario, UnaryOperator<String> people) {
        this.page = page;
        this.scenario = scenario;
        this.people = people;
        words = new WeightWords(page.language(), UnaryOperator.identity(), UnaryOperator.identity(), people);
    }

    /** The rows. */
    public List<WeighingView.LogRow> of(WeightLog log) {
        return log.changes().reversed().stream().map(this::row).toList();
    }

    private WeighingView.LogRow row(WeightLog.WeightChange change) {
        List<String> moves = words.moves(change);
        return new WeighingView.LogRow(
                Dates.minute(change.at(), ZoneOffset.UTC) + " UTC",
                "/scenarios/" + scenario + "/history?rev=" + change.rev(),
                people.apply(change.by()),
                change.way().map(words::way).orElseGet(() -> page.t("weighing.way.unkept")),
                words.seen(change),
                change.afterSeen(),
                moves.isEmpty() ? List.of(page.t("weighing.log.as-they-were")) : moves,
                change.reason().map(reason -> reason.in(page.language())).orElse(""));
    }
}
