package dev.touchstone.web.evidence;

import dev.touchstone.evidence.EnvironmentKeys;
import dev.touchstone.evidence.EnvironmentKeys.Likeness;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.LatencyCurve;
import dev.touchstone.evidence.LatencyCurves;
import dev.touchstone.evidence.LatencyCurves.Drawn;
import dev.touchstone.evidence.RunComparison;
import dev.touchstone.rendering.PercentilePlot;
import dev.touchstone.rendering.RichText;
import dev.touchstone.revision.Head;
import dev.touchstone.web.view.CurvesView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.RunsView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents side by side: the distributions of latency, their runs, and whether the environments are alike. */
public final class CurvesBuilder {
    /** What a person chooses from a list is stored as a word of ours. */
    private static final Set<String> CHOSEN = Set.of("placement", "sharing", "loop", "cache", "tuning", "warm_up");

    private static final String LETTERS = "ABCD";
    private static final int MOST_SUBJECTS = 200;
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    private final Page page;
    private final TechnologyNames technologies;

    /** @param page whose address names the documents */
    public CurvesBuilder(Page page, TechnologyNames technologies) {
        this.page = page;
        this.technologies = technologies;
    }

    /** The letter of the document at a place, counted from 0. */
    static String letter(int place) {
        return LETTERS.substring(place, place + 1);
    }

    /**
     * The view.
     *
     * @param documents at most four, in the order of the address
     * @param comparison of their runs
     * @param others documents that could be put beside
     * @param asked what the address says beside them
     */
    public CurvesView build(
            List<EvidenceDocument> documents, RunComparison comparison, List<Head> others, CurvesAsked asked) {
        LatencyCurves curves = LatencyCurves.of(documents, asked.subject());
        List<Drawn> drawn = curves.drawn();
        EnvironmentKeys keys = EnvironmentKeys.of(
                documents.stream().map(EvidenceDocument::known).toList());
        Optional<RunsView> runs = new RunsBuilder(page, documents, comparison, asked).build(keys);
        return new CurvesView(
                sentence(documents, keys),
                curves.alike() ? ratio(drawn) : "",
                drawn.isEmpty() && runs.isEmpty() ? Optional.of(empty(documents)) : Optional.empty(),
                drawn.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PercentilePlot(
                                drawn.stream().map(CurvesBuilder::line).toList())),
                said(drawn),
                this::tick,
                documents.stream()
                        .map(document -> document(document, documents, drawn, asked))
                        .toList(),
                rows(drawn),
                runs,
                documents.size() < 2
                        ? List.of()
                        : keys.rows().stream().map(this::key).toList(),
                notes(documents, curves, asked, runs.isPresent()),
                subject(documents, curves, asked),
                another(documents, others, asked));
    }

    private List<RichText.Piece> sentence(List<EvidenceDocument> documents, EnvironmentKeys keys) {
        if (documents.size() < 2) {
            return RichText.of(page.t(documents.isEmpty() ? "curves.none" : "curves.alone"));
        }
        List<String> different =
                keys.keys(Likeness.DIFFERENT).map(this::keyName).toList();
        List<String> untold = keys.keys(Likeness.UNTOLD).map(this::keyName).toList();
        if (!different.isEmpty()) {
            return RichText.pieces(page.t("curves.different", "keys", joined(different)));
        }
        return untold.isEmpty()
                ? RichText.of(page.t("curves.same"))
                : RichText.pieces(page.t("curves.untold", "keys", joined(untold)));
    }

    /** Each set off by itself: what is set off never breaks, and all of them are longer than a phone is wide. */
    private String joined(List<String> words) {
        return words.stream().map(RichText::strong).collect(Collectors.joining(page.t("overview.comma")));
    }

    private String keyName(String key) {
        return page.t("curves.key." + key);
    }

    /** The highest percentile that both state as a value, not as a limit: the second against the first. */
    private String ratio(List<Drawn> drawn) {
        if (drawn.size() != 2) {
            return "";
        }
        List<LatencyCurve.Point> first = drawn.get(0).curve().points();
        for (int k = first.size() - 1; k >= 0; k--) {
            LatencyCurve.Point one = first.get(k);
            Optional<LatencyCurve.Point> other =
                    at(drawn.get(1).curve(), one.share()).filter(point -> !point.limit());
            if (other.isPresent() && !one.limit()) {
                double times =
                        other.get().seconds().doubleValue() / one.seconds().doubleValue();
                return page.t(
                        "curves.ratio",
                        "percentile",
                        PercentilePlot.label(one.share()),
                        "base",
                        letter(drawn.get(0).place()),
                        "other",
                        page.t(
                                other.get().thin() || one.thin() ? "curves.thin-other" : "curves.other",
                                "letter",
                                letter(drawn.get(1).place())),
                        "times",
                        page.n().about(times));
            }
        }
        return "";
    }

    private static Optional<LatencyCurve.Point> at(LatencyCurve curve, double share) {
        return curve.points().stream().filter(point -> point.share() == share).findFirst();
    }

    private Parts.State empty(List<EvidenceDocument> documents) {
        return new Parts.State(
                "empty",
                page.t(documents.isEmpty() ? "curves.choose" : "curves.nothing"),
                page.t("curves.choose-text"),
                List.of(Link.to(page.t("ui.nav.evidence"), "/evidence")),
                "");
    }

    private static PercentilePlot.Line line(Drawn one) {
        return new PercentilePlot.Line(
                letter(one.place()),
                one.curve().points().stream()
                        .map(point -> new PercentilePlot.Mark(
                                point.share(), point.seconds().doubleValue(), point.thin() || point.limit()))
                        .toList());
    }

    private String said(List<Drawn> drawn) {
        return drawn.stream()
                .map(one -> {
                    LatencyCurve.Point low = one.curve().points().getFirst();
                    LatencyCurve.Point high = one.curve().points().getLast();
                    return page.t(
                            "curves.said",
                            "name",
                            one.document().name(),
                            "low",
                            PercentilePlot.label(low.share()),
                            "from",
                            millis(low.seconds()),
                            "high",
                            PercentilePlot.label(high.share()),
                            "to",
                            millis(high.seconds()));
                })
                .collect(Collectors.joining(" "));
    }

    private String tick(double seconds) {
        if (seconds >= 1) {
            return page.units().after(page.n().about(seconds), "s", seconds);
        }
        return seconds >= 0.001
                ? page.units().after(page.n().about(seconds * 1e3), "ms", seconds * 1e3)
                : page.units().after(page.n().about(seconds * 1e6), "us", seconds * 1e6);
    }

    private static String millis(BigDecimal seconds) {
        return seconds.multiply(MILLIS).stripTrailingZeros().toPlainString();
    }

    private CurvesView.Document document(
            EvidenceDocument document, List<EvidenceDocument> documents, List<Drawn> drawn, CurvesAsked asked) {
        Optional<Drawn> own =
                drawn.stream().filter(one -> one.document().equals(document)).findFirst();
        int mark = own.map(drawn::indexOf).map(at -> at + 1).orElse(0);
        String subject = own.map(one -> one.curves() > 1
                        ? page.t("curves.subject", "subject", named(one.curve().subject()), "count", one.curves())
                        : one.curve().subject())
                .orElse("");
        List<String> left =
                ids(documents).filter(id -> !id.equals(document.sha256())).toList();
        return new CurvesView.Document(
                letter(documents.indexOf(document)),
                mark,
                document.name(),
                "/evidence/" + document.sha256(),
                subject,
                new ContextWords(page, technologies).line(document.context()),
                documents.size() > 1 ? asked.address(left) : "");
    }

    private static Stream<String> ids(List<EvidenceDocument> documents) {
        return documents.stream().map(EvidenceDocument::sha256);
    }

    private String named(String subject) {
        return subject.isEmpty() ? page.t("curves.unnamed") : subject;
    }

    private static List<CurvesView.Row> rows(List<Drawn> drawn) {
        TreeSet<Double> shares = new TreeSet<>();
        drawn.forEach(one -> one.curve().points().forEach(point -> shares.add(point.share())));
        return shares.stream()
                .map(share -> new CurvesView.Row(
                        PercentilePlot.label(share),
                        drawn.stream().map(one -> value(one, share)).toList()))
                .toList();
    }

    private static CurvesView.Value value(Drawn one, double share) {
        return at(one.curve(), share)
                .map(point -> new CurvesView.Value(
                        NumbersBuilder.sign(point.claim()) + millis(point.seconds()),
                        NumbersBuilder.href(one.document(), point.claim()),
                        point.thin()))
                .orElse(new CurvesView.Value("", "", false));
    }

    private CurvesView.Key key(EnvironmentKeys.Row row) {
        String likeness = row.likeness().name().toLowerCase(Locale.ROOT);
        return new CurvesView.Key(
                keyName(row.key()),
                likeness,
                page.t("curves.likeness." + likeness),
                row.values().stream().map(value -> said(row.key(), value)).toList());
    }

    private String said(String key, String value) {
        boolean chosen = CHOSEN.contains(key);
        return value.isEmpty()
                ? page.t("evidence-ui.not-said")
                : chosen ? page.t("evidence-ui." + key + "." + value) : value;
    }

    /** That a document has no percentile is worth a word where others are drawn, or where there is nothing else. */
    private List<String> notes(
            List<EvidenceDocument> documents, LatencyCurves curves, CurvesAsked asked, boolean runs) {
        List<Drawn> drawn = curves.drawn();
        List<String> notes = new ArrayList<>();
        if (asked.cut()) {
            notes.add(page.t("curves.too-many", "most", PercentilePlot.MOST));
        }
        if (!curves.alike()) {
            notes.add(page.t(
                    "curves.subjects-differ",
                    "drawn",
                    drawn.stream()
                            .map(one -> letter(one.place()) + " "
                                    + named(one.curve().subject()))
                            .collect(Collectors.joining(page.t("overview.comma")))));
        }
        documents.stream()
                .filter(document -> !runs || !drawn.isEmpty())
                .filter(document ->
                        drawn.stream().noneMatch(one -> one.document().equals(document)))
                .map(document -> page.t(
                        LatencyCurve.withoutUnit(document) ? "curves.no-unit" : "curves.no-percentile",
                        "name",
                        document.name()))
                .forEach(notes::add);
        return List.copyOf(notes);
    }

    /** The subject that is drawn of a document that has several, among all that could be. */
    private Optional<CurvesView.Chosen> subject(
            List<EvidenceDocument> documents, LatencyCurves curves, CurvesAsked asked) {
        return curves.drawn().stream()
                .filter(Drawn::several)
                .findFirst()
                .map(one -> new CurvesView.Chosen(
                        asked.withoutSubject().fields(ids(documents).toList()),
                        CurvesAsked.SUBJECT,
                        curves.subjects().stream()
                                .limit(MOST_SUBJECTS)
                                .map(about -> new Parts.Option(
                                        about,
                                        named(about),
                                        about.equals(one.curve().about())))
                                .toList()));
    }

    private Optional<CurvesView.Chosen> another(
            List<EvidenceDocument> documents, List<Head> others, CurvesAsked asked) {
        List<Parts.Option> options = others.stream()
                .filter(head -> documents.stream().noneMatch(one -> one.sha256().equals(head.id())))
                .map(head -> new Parts.Option(
                        head.id(),
                        head.index().title()
                                + head.index()
                                        .parent()
                                        .map(technology -> " (" + technology + ")")
                                        .orElse(""),
                        false))
                .toList();
        if (documents.size() >= PercentilePlot.MOST || options.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CurvesView.Chosen(asked.fields(ids(documents).toList()), CurvesAsked.DOCUMENT, options));
    }
}
