package dev.touchstone.evaluation.audit;

import dev.touchstone.analysis.Engine;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.Watch;
import dev.touchstone.analysis.audit.Ends;
import dev.touchstone.analysis.audit.ExactScores;
import dev.touchstone.analysis.audit.Likeness;
import dev.touchstone.analysis.audit.MatrixAudit;
import dev.touchstone.analysis.audit.MatrixFindings;
import dev.touchstone.analysis.audit.TotalRule;
import dev.touchstone.analysis.audit.Totals;
import dev.touchstone.base.Problem;
import dev.touchstone.base.Seed;
import dev.touchstone.evaluation.ModelProblems;
import dev.touchstone.evaluation.audit.AuditAnswer.Ranked;
import dev.touchstone.evaluation.audit.ReadTable.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Reads a pasted table, asks the engine, and answers in the names of the table. */
public final class Audits {
    /** Most scores whose clamping is said one by one. */
    private static final int MOST_CLAMPED = 50;

    private final AuditQuestion question;
    private final ReadTable read;

    private Audits(AuditQuestion question, ReadTable read) {
        this.question = question;
        this.read = read;
    }

    /**
     * The answer.
     *
     * @param threads changes the time, never the answer
     * @throws dev.touchstone.base.ProblemException INVALID with the field of the question, TOO_MUCH
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static AuditAnswer of(AuditQuestion question, int threads, Watch watch) {
        Settings settings =
                ModelProblems.within("", () -> new Settings(question.samples(), new Seed(question.seed()), threads));
        ReadTable read = TableReader.read(question.text(), question.format(), question.hints());
        return new Audits(question, read).answer(settings, watch);
    }

    private AuditAnswer answer(Settings settings, Watch watch) {
        AuditScales scales = new AuditScales(question, read.criteria());
        Optional<List<Ends>> ends = scales.ends();
        Optional<List<Double>> noise = scales.noise();
        if (question.rule().filter(TotalRule::needsScale).isPresent() && ends.isEmpty()) {
            throw Problem.invalid("/total_rule", "audit.rule-needs-scale", Map.of())
                    .exception();
        }
        MatrixFindings found = refusing(() -> MatrixAudit.of(
                new MatrixAudit.Question(read.matrix(), read.totalValues(), question.rule(), ends, noise),
                settings,
                watch));
        return answer(found, ends.isPresent(), noise);
    }

    /** What the engine refuses of a table that was read concerns its size. */
    private static MatrixFindings refusing(Supplier<MatrixFindings> audit) {
        try {
            return audit.get();
        } catch (InvalidModel refused) {
            throw ModelProblems.at("/samples", refused);
        }
    }

    private AuditAnswer answer(MatrixFindings found, boolean scaled, Optional<List<Double>> noise) {
        List<Integer> ranks = found.scores().ranks();
        return new AuditAnswer(
                Engine.VERSION,
                question.seed(),
                question.samples(),
                what(),
                warnings(found, scaled),
                scaled ? "value" : "weighted_mean",
                alternatives(IntStream.range(0, ranks.size())
                        .filter(i -> ranks.get(i) == 1)
                        .boxed()
                        .toList()),
                printedLeaders(),
                ranking(scores(found.scores()), ranks),
                found.totals().map(totals -> totals.rule().name().toLowerCase(Locale.ROOT)),
                found.totals().map(this::totals).orElse(List.of()),
                found.scores().ties().stream().map(this::alternatives).toList(),
                found.flips().stream().map(this::flip).toList(),
                noise.map(sds -> new AuditAnswer.Noise(by(read.criteria(), sds), scaled)),
                found.noise().map(firsts -> by(read.alternatives(), firsts.shares())),
                found.noise().map(firsts -> by(read.alternatives(), firsts.errors())),
                by(read.alternatives(), found.order().firsts().shares()),
                by(read.alternatives(), found.order().firsts().errors()),
                by(read.criteria(), found.order().weights()),
                ranking(found.order().scores(), found.order().ranks()),
                found.constant().stream().map(read.criteria()::get).toList(),
                found.likenesses().stream().map(this::duplicate).toList());
    }

    private AuditAnswer.Read what() {
        return new AuditAnswer.Read(
                read.format().name().toLowerCase(Locale.ROOT),
                read.orientation().name().toLowerCase(Locale.ROOT),
                read.alternatives(),
                read.criteria(),
                doubles(read.matrix().weights()),
                read.weighted(),
                read.matrix().cells().stream().map(Audits::doubles).toList(),
                read.totalValues().stream()
                        .map(total -> total.map(BigDecimal::doubleValue))
                        .toList());
    }

    private List<Remark> warnings(MatrixFindings found, boolean scaled) {
        List<Remark> warnings = new ArrayList<>(read.remarks());
        if (!scaled) {
            warnings.add(new Remark("scale-unknown", "/scale", Map.of()));
        }
        found.clamped().stream()
                .limit(MOST_CLAMPED)
                .forEach(place -> warnings.add(new Remark(
                        "clamped",
                        "/scale",
                        Map.of(
                                "alternative", read.alternatives().get(place.alternative()),
                                "criterion", read.criteria().get(place.criterion()),
                                "value", plain(place)))));
        if (found.clamped().size() > MOST_CLAMPED) {
            warnings.add(new Remark(
                    "clamped-more", "/scale", Map.of("count", found.clamped().size() - MOST_CLAMPED)));
        }
        if (read.alternatives().size() < Likeness.FEWEST) {
            warnings.add(Remark.of("few-alternatives", Map.of("fewest", Likeness.FEWEST)));
        }
        return List.copyOf(warnings);
    }

    private String plain(MatrixFindings.Place place) {
        return read.matrix()
                .cells()
                .get(place.alternative())
                .get(place.criterion())
                .toPlainString();
    }

    private List<String> printedLeaders() {
        List<Optional<BigDecimal>> totals = read.totalValues();
        if (totals.stream().anyMatch(Optional::isEmpty)) {
            return List.of();
        }
        BigDecimal most =
                totals.stream().map(Optional::get).max(BigDecimal::compareTo).orElseThrow();
        return alternatives(IntStream.range(0, totals.size())
                .filter(i -> totals.get(i).orElseThrow().compareTo(most) == 0)
                .boxed()
                .toList());
    }

    private List<AuditAnswer.Total> totals(Totals totals) {
        return totals.checks().stream()
                .map(check -> new AuditAnswer.Total(
                        read.alternatives().get(check.alternative()),
                        check.printed().doubleValue(),
                        read.totals().get(check.alternative()).orElseThrow().text(),
                        check.computed(),
                        check.agrees()))
                .toList();
    }

    private AuditAnswer.Flip flip(MatrixFindings.Flip flip) {
        return new AuditAnswer.Flip(
                read.criteria().get(flip.criterion()),
                flip.from(),
                flip.to(),
                flip.takesOver().map(read.alternatives()::get));
    }

    private AuditAnswer.Duplicate duplicate(Likeness likeness) {
        return new AuditAnswer.Duplicate(
                List.of(read.criteria().get(likeness.first()), read.criteria().get(likeness.second())),
                likeness.correlation());
    }

    private List<Ranked> ranking(List<Double> scores, List<Integer> ranks) {
        return IntStream.range(0, ranks.size())
                .mapToObj(i -> new Ranked(read.alternatives().get(i), scores.get(i), ranks.get(i)))
                .toList();
    }

    private List<Double> scores(ExactScores scores) {
        return IntStream.range(0, read.alternatives().size())
                .mapToObj(scores::score)
                .toList();
    }

    private List<String> alternatives(List<Integer> positions) {
        return positions.stream().map(read.alternatives()::get).toList();
    }

    private static List<Double> doubles(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::doubleValue).toList();
    }

    private static Map<String, Double> by(List<String> names, List<Double> numbers) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            named.put(names.get(k), numbers.get(k));
        }
        return named;
    }
}
