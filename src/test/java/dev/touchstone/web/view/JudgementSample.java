package dev.touchstone.web.view;

import dev.touchstone.analysis.Verdict;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.LibraryJudgement;
import dev.touchstone.evaluation.ShippedFiles;
import dev.touchstone.evaluation.Turns;
import dev.touchstone.revision.Layered;
import dev.touchstone.web.catalogue.JudgementBuilder;
import dev.touchstone.web.catalogue.JudgementsBuilder;
import dev.touchstone.web.scenario.TurnedBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped numbers of the library, one of them changed. */
final class JudgementSample {
    private static final Catalogue SHIPPED = ShippedFiles.load();

    private final Page page;
    private final Catalogue now;
    private final LibraryJudgement changed;

    JudgementSample(Page page) {
        this.page = page;
        LibraryJudgement one = SHIPPED.judgements()
                .find("governance.single_vendor_open_source")
                .orElseThrow();
        changed = new LibraryJudgement(
                one.id(),
                60,
                one.unit(),
                one.min(),
                one.max(),
                one.below(),
                one.text(),
                Optional.of(new LocalText("Our vendors have kept their word.", "我们的厂商一向守信。")),
                Layer.OWN);
        now = SHIPPED.with(List.of(changed));
    }

    JudgementsView list() {
        return new JudgementsBuilder(now, SHIPPED.judgements(), page).build();
    }

    JudgementView one() {
        JudgementBuilder builder = new JudgementBuilder(now, SHIPPED.judgements(), changed, page);
        return builder.build(
                new JudgementBuilder.Form(
                        "140",
                        "",
                        "abc",
                        Map.of("value", page.t("problems.number.outside", "value", 140, "low", 0, "high", 100))),
                Layered.Origin.COPY_OF_OLDER,
                true,
                Optional.empty(),
                Optional.of(new TurnedBuilder(page, id -> false).build(report())),
                List.of(new JudgementBuilder.Past(
                        "60", "2026-11-20 10:12", "Li Wei", page.t("judgements.why-missing"))));
    }

    /** One answer that turns and one that stays. */
    static Turns.Report report() {
        Turns.Side before = side(Verdict.CLEAR, "Kafka", .93, List.of("kafka"));
        Turns.Side after = side(Verdict.LEANING, "RabbitMQ", .51, List.of("kafka", "rabbitmq"));
        return new Turns.Report(
                List.of(
                        new Turns.Turn(
                                "stream-processing",
                                new LocalText("Stream processing", "流处理"),
                                List.of(Turns.What.LEADER, Turns.What.VERDICT, Turns.What.CONTENDERS),
                                before,
                                after),
                        new Turns.Turn(
                                "container-runtime",
                                new LocalText("Container runtime", "容器运行时"),
                                List.of(),
                                before,
                                before)),
                List.of("iot-ingestion"),
                List.of());
    }

    private static Turns.Side side(Verdict word, String name, double first, List<String> contenders) {
        return new Turns.Side(Optional.of(word), Optional.of(name), Optional.of(LocalText.of(name)), first, contenders);
    }
}
