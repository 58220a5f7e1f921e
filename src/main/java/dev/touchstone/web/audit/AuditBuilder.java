package dev.touchstone.web.audit;

import dev.touchstone.base.Language;
import dev.touchstone.evaluation.audit.AuditAnswer;
import dev.touchstone.evaluation.audit.AuditAnswer.Ranked;
import dev.touchstone.evaluation.audit.ReadTable.Remark;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.AuditView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an audit found, in words. */
public final class AuditBuilder {
    /** Digits that a computed total shows behind those of the printed one. */
    private static final int FURTHER_DIGITS = 2;

    /** Standard errors on each side of a share, as it is shown. */
    private static final double SIDES = 2;

    private final AuditAnswer answer;
    private final Page page;
    private final Numbers n;

    public AuditBuilder(AuditAnswer answer, Page page) {
        this.answer = answer;
        this.page = page;
        this.n = page.n();
    }

    /** The answer in one or two sentences. */
    public List<RichText.Piece> sentence() {
        List<String> sentences = new ArrayList<>();
        totalsWord().ifPresent(sentences::add);
        sentences.add(leaderWord());
        return RichText.pieces(String.join(gap(), sentences));
    }

    private Optional<String> totalsWord() {
        if (answer.totals().isEmpty()) {
            return Optional.empty();
        }
        long wrong = answer.totals().stream().filter(total -> !total.agrees()).count();
        if (answer.totalRule().filter(rule -> rule.startsWith("plain")).isPresent()) {
            return Optional.of(page.t("audit-ui.totals-unweighed"));
        }
        int all = answer.totals().size();
        return Optional.of(
                wrong == 0
                        ? page.t("audit-ui.totals-follow", "all", all)
                        : page.t("audit-ui.totals-wrong", "count", wrong, "all", all));
    }

    private String leaderWord() {
        boolean one = answer.leaders().size() == 1;
        String leader = names(answer.leaders(), true);
        boolean differs = !answer.printedLeaders().isEmpty()
                && !new HashSet<>(answer.printedLeaders()).equals(new HashSet<>(answer.leaders()));
        String printed = names(answer.printedLeaders(), false);
        if (!one) {
            return differs
                    ? page.t("audit-ui.tie-but", "leaders", leader, "printed", printed)
                    : page.t("audit-ui.tie", "leaders", leader);
        }
        if (differs) {
            return page.t("audit-ui.leads-but", "leader", leader, "printed", printed);
        }
        return answer.pFirst()
                .map(shares -> page.t(
                        "audit-ui.leads-with-noise",
                        "leader",
                        leader,
                        "share",
                        RichText.strong(n.percent(shares.get(answer.leaders().getFirst())))))
                .orElseGet(() -> page.t("audit-ui.leads", "leader", leader));
    }

    private String names(List<String> names, boolean strong) {
        return names.stream()
                .map(name -> strong ? RichText.strong(name) : RichText.plain(name))
                .collect(Collectors.joining(page.t("audit-ui.and")));
    }

    private String gap() {
        return page.language() == Language.ZH ? "" : " ";
    }

    /** Everything that was found. */
    public AuditView.Result result() {
        return new AuditView.Result(
                read(),
                answer.warnings().stream().map(this::warning).toList(),
                grid(),
                answer.totalRule()
                        .map(rule -> page.t("audit-ui.rule-is", "rule", page.t("audit-ui.rule." + rule)))
                        .orElse(""),
                answer.totals().stream().map(this::total).toList(),
                answer.ties().stream()
                        .map(tie -> page.t("audit-ui.tie", "leaders", names(tie, false)))
                        .toList(),
                flips(),
                places(),
                answer.noise()
                        .map(noise -> page.t(
                                noise.clamped() ? "audit-ui.noise-clamped" : "audit-ui.noise-free",
                                "samples",
                                answer.samples(),
                                "seed",
                                answer.seed()))
                        .orElse(""),
                page.t("audit-ui.order-is", "order", order()),
                idle());
    }

    private String read() {
        AuditAnswer.Read read = answer.read();
        return page.t(
                "audit-ui.read",
                "format",
                page.t("audit-ui.format." + read.format()),
                "way",
                page.t("audit-ui.orientation." + read.orientation()),
                "alternatives",
                read.alternatives().size(),
                "criteria",
                read.criteria().size());
    }

    private String warning(Remark remark) {
        return Messages.in(page.language()).text("audit." + remark.code(), remark.arguments());
    }

    private AuditView.Grid grid() {
        AuditAnswer.Read read = answer.read();
        List<AuditView.GridRow> rows = IntStream.range(0, read.alternatives().size())
                .mapToObj(i -> new AuditView.GridRow(
                        read.alternatives().get(i),
                        read.cells().get(i).stream().map(n::exact).toList()))
                .toList();
        List<String> weights = answer.flips().isEmpty()
                ? read.weights().stream().map(n::exact).toList()
                : answer.flips().stream().map(flip -> percent(flip.from())).toList();
        return new AuditView.Grid(read.criteria(), weights, rows);
    }

    private AuditView.Total total(AuditAnswer.Total total) {
        int digits = Math.max(0, BigDecimal.valueOf(total.printed()).scale());
        BigDecimal computed = BigDecimal.valueOf(total.computed())
                .setScale(digits + FURTHER_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        String word = total.agrees()
                ? page.t("audit-ui.follows")
                : page.t("audit-ui.off", "by", difference(total, digits + FURTHER_DIGITS));
        return new AuditView.Total(
                total.alternative(),
                total.printedText(),
                n.fixed(total.computed(), Math.max(digits, computed.scale())),
                total.agrees(),
                word);
    }

    /** How far the printed one is off, with the digits that tell it from none. */
    private String difference(AuditAnswer.Total total, int digits) {
        BigDecimal off = BigDecimal.valueOf(total.printed())
                .subtract(BigDecimal.valueOf(total.computed()))
                .setScale(digits, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return (off.signum() > 0 ? "+" : "") + n.fixed(off.doubleValue(), Math.max(0, off.scale()));
    }

    private List<AuditView.Flip> flips() {
        return answer.flips().stream()
                .sorted(Comparator.comparingDouble(AuditBuilder::distance))
                .map(flip -> new AuditView.Flip(
                        flip.criterion(),
                        percent(flip.from()),
                        flip.to().isPresent() ? percent(flip.to().getAsDouble()) : page.t("audit-ui.never"),
                        flip.takesOver().orElse("")))
                .toList();
    }

    private static double distance(AuditAnswer.Flip flip) {
        return flip.to().isPresent() ? Math.abs(flip.to().getAsDouble() - flip.from()) : Double.POSITIVE_INFINITY;
    }

    /** As many digits as tell a flip from the weight that it is near. */
    private String percent(double share) {
        return n.percent(n.about(100 * share));
    }

    private List<AuditView.Place> places() {
        return answer.ranking().stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(this::place)
                .toList();
    }

    private AuditView.Place place(Ranked ranked) {
        String name = ranked.alternative();
        boolean leads = ranked.rank() == 1;
        return new AuditView.Place(
                rank(answer.ranking(), ranked.rank()),
                name,
                answer.score().equals("value") ? n.fixed(100 * ranked.score(), 1) : n.exact(ranked.score()),
                answer.pFirst().map(shares -> new Parts.Share(shares.get(name), leads, "", "")),
                answer.pFirstErrors()
                        .map(errors -> "±\u00a0" + n.fixed(100 * SIDES * errors.get(name), 1))
                        .orElse(""),
                new Parts.Share(answer.orderOnly().get(name), leads, "", ""),
                answer.orderOnlyRanking().stream()
                        .filter(each -> each.alternative().equals(name))
                        .map(each -> rank(answer.orderOnlyRanking(), each.rank()))
                        .findFirst()
                        .orElseThrow());
    }

    private static String rank(List<Ranked> ranking, int rank) {
        boolean shared = ranking.stream().filter(other -> other.rank() == rank).count() > 1;
        return rank + (shared ? "=" : "");
    }

    /** The criteria by weight, those of equal weight joined by an equals sign. */
    private String order() {
        List<Integer> sorted = IntStream.range(0, answer.read().criteria().size())
                .boxed()
                .sorted(Comparator.comparing(answer.read().weights()::get, Comparator.reverseOrder()))
                .toList();
        StringBuilder order = new StringBuilder();
        for (int k = 0; k < sorted.size(); k++) {
            if (k > 0) {
                double before = answer.read().weights().get(sorted.get(k - 1));
                order.append(before == answer.read().weights().get(sorted.get(k)) ? " = " : " > ");
            }
            order.append(answer.read().criteria().get(sorted.get(k)));
        }
        return order.toString();
    }

    private List<String> idle() {
        List<String> sentences = new ArrayList<>();
        answer.constantCriteria().forEach(name -> sentences.add(page.t("audit-ui.constant", "criterion", name)));
        answer.duplicates()
                .forEach(pair -> sentences.add(page.t(
                        "audit-ui.duplicate",
                        "one",
                        pair.criteria().getFirst(),
                        "other",
                        pair.criteria().getLast(),
                        "r",
                        n.fixed(pair.correlation(), 2),
                        "alternatives",
                        answer.read().alternatives().size())));
        return sentences;
    }
}
