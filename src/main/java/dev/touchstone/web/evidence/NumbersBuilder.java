package dev.touchstone.web.evidence;

import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.Bound;
import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.Grading;
import dev.touchstone.evidence.ShownRemarks;
import dev.touchstone.rendering.Dates;
import dev.touchstone.web.view.EvidenceDocumentView.Number;
import dev.touchstone.web.view.EvidenceDocumentView.Remark;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the numbers of a document and what to know about them read. */
public final class NumbersBuilder {
    /** Most of one part of the page. */
    static final int MOST_NUMBERS = 500;

    private static final String THOUSANDS = "10*3.";

    private final Page page;
    private final EvidenceDocument document;
    private final ShownLines lines;

    /** Of a document whose lines are not on the page. */
    public NumbersBuilder(Page page, EvidenceDocument document) {
        this(page, document, ShownLines.NONE);
    }

    /**
     * Of a document.
     *
     * @param lines that the page shows, so that numbers can lead to theirs
     */
    NumbersBuilder(Page page, EvidenceDocument document, ShownLines lines) {
        this.page = page;
        this.document = document;
        this.lines = lines;
    }

    /** How many rows of a table were taken and refused; empty for what is no table. */
    public String rows() {
        return document.rows()
                .map(count -> page.t("evidence-ui.rows", "taken", count.taken(), "refused", count.refused()))
                .orElse("");
    }

    /**
     * Numbers for the page and for the plan of an import.
     *
     * @param from place of the first, counted from 1
     */
    public List<Number> numbers(int from, boolean writes) {
        return part(from).stream().map(claim -> number(claim, writes)).toList();
    }

    /** The numbers of a part. */
    List<DocumentClaim> part(int from) {
        return document.claims().stream().skip(from - 1).limit(MOST_NUMBERS).toList();
    }

    /** The place of the first number of the part that a person asked for; of anything else the first. */
    int from(String asked) {
        int wanted = asked.matches("\\d{1,9}") ? Integer.parseInt(asked) : 1;
        return wanted > document.claims().size() ? 1 : first(Math.max(1, wanted));
    }

    private static int first(int place) {
        return (place - 1) / MOST_NUMBERS * MOST_NUMBERS + 1;
    }

    /** Which numbers a part shows, with the way to the others; absent where all are shown. */
    Optional<Parts.Pager> pager(int from) {
        int all = document.claims().size();
        int last = Math.min(all, from + MOST_NUMBERS - 1);
        return all <= MOST_NUMBERS
                ? Optional.empty()
                : Optional.of(new Parts.Pager(
                        page.t("evidence-ui.numbers-cut", "from", from, "to", last, "all", all),
                        from == 1 ? "" : part(document.sha256(), from - MOST_NUMBERS) + "#numbers",
                        last == all ? "" : part(document.sha256(), last + 1) + "#numbers"));
    }

    private static String part(String sha256, int from) {
        return "/evidence/" + sha256 + (from == 1 ? "" : "?numbers=" + from);
    }

    /** How many numbers a plan does not list; empty where it lists all. */
    public String more() {
        int rest = document.claims().size() - MOST_NUMBERS;
        return rest > 0 ? page.t("evidence-ui.more-numbers", "count", rest) : "";
    }

    /** The row of a number in its document: ids are counted, so that they tell in which part it stands. */
    public static String row(String sha256, String number) {
        int place = number.matches("c[1-9]\\d{0,8}") ? Integer.parseInt(number.substring(1)) : 1;
        return part(sha256, first(place)) + "#" + number;
    }

    private Number number(DocumentClaim claim, boolean writes) {
        String canonical = claim.canonical()
                .filter(other -> !other.unit().equals(claim.unit()))
                .map(other -> value(other.value(), other.unit()))
                .orElse("");
        long behind = claim.runs().orElse(1);
        String runs = behind > 1 ? "n=" + behind : "";
        return new Number(
                claim.id(),
                claim.named(),
                claim.metric(),
                sign(claim) + value(claim.value(), claim.unit()),
                canonical,
                place(page, claim.locator()),
                shown(claim.locator()),
                new Parts.Chip(claim.grade().name(), "", false, runs, ""),
                reasons(claim),
                notes(claim),
                claim.withdrawn().orElse(""),
                writes ? address(claim) + "/withdrawal" : "",
                writes && claim.usable() && claim.grade() != Grade.A ? address(claim) + "/grade" : "",
                confirmed(page, claim),
                writes && claim.usable() ? address(claim) + "/confirmation" : "");
    }

    /** Why a number is withdrawn; empty while it is not. */
    static String withdrawn(Page page, DocumentClaim claim) {
        return claim.withdrawn()
                .map(reason -> page.t("evidence-ui.withdrawn", "reason", reason))
                .orElse("");
    }

    /** Who said when that a number still holds, and why; empty when nobody did. */
    static String confirmed(Page page, DocumentClaim claim) {
        return claim.confirmed()
                .map(word -> page.t(
                        "evidence-ui.confirmed", "on", Dates.day(word.on()), "by", word.by(), "reason", word.reason()))
                .orElse("");
    }

    private String address(DocumentClaim claim) {
        return "/evidence/" + document.sha256() + "/claims/" + claim.id();
    }

    /** The sign of a number that is only a limit, or about; empty for a value, and for what a note calls a step. */
    static String sign(DocumentClaim claim) {
        return switch (claim.bound()) {
            case EXACT -> "";
            case AT_LEAST -> "≥ ";
            case AT_MOST -> isStep(claim) ? "" : "≤ ";
            case ABOUT -> "~ ";
        };
    }

    /** Whether it is a limit because the tool prints no smaller step. */
    private static boolean isStep(DocumentClaim claim) {
        return claim.resolution().isPresent();
    }

    /** What else is known of a number: how it came about, what is missing in it, and how its runs scatter. */
    private String notes(DocumentClaim claim) {
        List<String> notes = new ArrayList<>();
        claim.formula()
                .ifPresent(how -> notes.add(page.t("evidence-ui.formula."
                        + how.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        claim.relativeTo().ifPresent(other -> notes.add(page.t("evidence-ui.ratio-to", "other", other)));
        if (claim.bound() == Bound.AT_MOST && isStep(claim)) {
            notes.add(page.t("evidence-ui.below-step", "step", value(claim.limit(), claim.unit())));
        }
        claim.censored().ifPresent(count -> notes.add(page.t("evidence-ui.censored", "count", count)));
        if (claim.bounded(document.context())) {
            notes.add(page.t("evidence-ui.bound-said"));
        } else if (claim.bound() == Bound.AT_LEAST) {
            notes.add(page.t(claim.censored().isPresent() ? "evidence-ui.at-least" : "evidence-ui.rate-given"));
        }
        claim.replicates()
                .ifPresent(all -> notes.add(page.t(
                        "evidence-ui.replicates",
                        "count",
                        all.runs(),
                        "sd",
                        page.n().exact(all.sdOfLogarithms()))));
        return String.join(" ", notes);
    }

    private String value(BigDecimal value, String unit) {
        return printed(page, value, unit);
    }

    /** A number exactly as its document prints it, with its unit in the words of the page. */
    public static String printed(Page page, BigDecimal value, String unit) {
        String digits = value.toPlainString();
        if (unit.startsWith(THOUSANDS)) {
            return page.units().after(digits + "k", unit.substring(THOUSANDS.length()), value.doubleValue());
        }
        return unit.isEmpty() ? digits : page.units().after(digits, unit, value.doubleValue());
    }

    /** The letters of its axes, and who raised it. */
    public String reasons(DocumentClaim claim) {
        Grading axes = claim.grading();
        String four = page.t(
                "evidence-ui.axes",
                "origin",
                axes.origin().name(),
                "replication",
                axes.replication().name(),
                "environment",
                axes.environment().name(),
                "checks",
                axes.checks().name());
        return claim.raised()
                .map(raised -> page.t("evidence-ui.raised", "by", raised.by(), "reason", raised.reason(), "axes", four))
                .orElse(four);
    }

    /** The place of a number in words. */
    static String place(Page page, String locator) {
        return locator.startsWith("L") ? page.t("evidence-ui.line", "line", locator.substring(1)) : locator;
    }

    private String shown(String locator) {
        return lines.href(document.sha256(), locator);
    }

    /**
     * Where a number stands, for pages that do not hold its document: the very line of a text; of JSON, whose lines only the
     * bytes tell, the row of the number, which leads on to it.
     */
    public static String href(EvidenceDocument document, DocumentClaim claim) {
        String locator = claim.locator();
        String address = "/evidence/" + document.sha256();
        if (!locator.matches("L\\d{1,9}")) {
            return row(document.sha256(), claim.id());
        }
        int line = Integer.parseInt(locator.substring(1));
        return line <= ShownLines.MOST ? address + "#" + locator : ShownLines.address(document.sha256(), line);
    }

    /** What to know about the numbers. */
    public List<Remark> remarks() {
        ShownRemarks remarks = ShownRemarks.of(document.remarks());
        List<Remark> all =
                new ArrayList<>(remarks.shown().stream().map(this::remark).toList());
        remarks.left()
                .forEach((code, count) -> all.add(new Remark(
                        page.t("evidence-ui.more-remarks", "count", count, "first", like(remarks, code)), "", "")));
        return List.copyOf(all);
    }

    /** The sentence of a code, as it is shown first. */
    private String like(ShownRemarks remarks, String code) {
        return remarks.shown().stream()
                .filter(remark -> remark.code().equals(code))
                .findFirst()
                .map(remark -> remark(remark).text())
                .orElseThrow();
    }

    private Remark remark(EvidenceDocument.Remark remark) {
        String sentence = page.t("importers." + remark.code(), flat(remark.arguments()));
        return remark.code().equals(EvidenceDocument.Remark.DUPLICATE)
                ? new Remark(
                        sentence,
                        page.t("evidence-ui.other-document"),
                        "/evidence/" + remark.arguments().get("sha256"))
                : new Remark(sentence, place(page, remark.locator()), shown(remark.locator()));
    }

    private static Object[] flat(Map<String, String> arguments) {
        List<Object> all = new ArrayList<>();
        arguments.forEach((key, value) -> {
            all.add(key);
            all.add(value);
        });
        return all.toArray();
    }

    /** The number as it is named where it stands alone: subject, metric and value. */
    public String title(DocumentClaim claim) {
        String subject = claim.named().isEmpty() ? "" : claim.named() + ": ";
        String sign = switch (claim.bound()) {
            case EXACT -> "= ";
            case AT_MOST -> "≤ ";
            case AT_LEAST -> "≥ ";
            case ABOUT -> "~ ";
        };
        String ratio = claim.relativeTo()
                .map(other -> ", " + page.t("evidence-ui.ratio-to", "other", other))
                .orElse("");
        return subject + claim.metric() + " " + sign + value(claim.limit(), claim.unit()) + ratio;
    }
}
