package dev.touchstone.web.catalogue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Guide;
import dev.touchstone.catalogue.Provenance;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.compare.Sources;
import dev.touchstone.web.view.GuideView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a statement of a guide rests on, in words: its source, its corrections, and what the catalogue knows. */
final class GuideBacking {
    private static final double OLD_YEARS = 1;

    private final Catalogue catalogue;
    private final Page page;
    private final LocalDate today;
    private final FactWords words;

    GuideBacking(Catalogue catalogue, Page page, LocalDate today) {
        this.catalogue = catalogue;
        this.page = page;
        this.today = today;
        words = new FactWords(page, catalogue);
    }

    GuideView.Backing of(Guide.Backing backing) {
        Provenance from = backing.from();
        List<Parts.Remark> remarks = new ArrayList<>();
        if (from.assumption()) {
            remarks.add(new Parts.Remark(page.t("catalogue-ui.assumption"), "assumed"));
        }
        if (from.derived()) {
            remarks.add(new Parts.Remark(page.t("guide.derived"), "box"));
        }
        if (from.unverified()) {
            remarks.add(new Parts.Remark(page.t("catalogue-ui.unverified"), "assumed"));
        }
        return new GuideView.Backing(
                source(from),
                from.source().map(Sources::address).orElse(""),
                from.assumption() ? "" : lookedUp(from),
                chip(from),
                remarks,
                in(backing.note()),
                backing.corrections().stream().map(this::correction).toList(),
                backing.facts().stream()
                        .flatMap(id -> catalogue.fact(id).stream().map(fact -> line(id, fact)))
                        .toList());
    }

    /** A fact with the name of what it speaks of: here facts of several technologies stand together. */
    private Parts.FactLine line(String id, Fact fact) {
        Parts.FactLine line = words.line(fact);
        List<Parts.Remark> remarks = new ArrayList<>(line.remarks());
        fact.grade()
                .ifPresent(grade -> remarks.add(new Parts.Remark(page.t("guide.grade", "grade", grade.name()), "box")));
        return new Parts.FactLine(
                name(id.substring(0, Math.max(0, id.indexOf('/')))),
                RichText.of(words.says(fact)),
                remarks,
                line.source(),
                line.href(),
                line.seen());
    }

    private String name(String technology) {
        return catalogue
                .technology(technology)
                .map(known -> known.name().in(page.language()))
                .orElse(technology);
    }

    private GuideView.Correction correction(Guide.Correction correction) {
        return new GuideView.Correction(
                page.t("guide.verdict." + correction.verdict().name().toLowerCase(Locale.ROOT)),
                in(correction.says()),
                in(correction.instead()),
                source(correction.from()),
                correction.from().source().map(Sources::address).orElse(""),
                correction.from().assumption() ? page.t("catalogue-ui.assumption") : lookedUp(correction.from()),
                chip(correction.from()));
    }

    String source(Provenance from) {
        return from.source()
                        .map(source -> Sources.shown(source, page.language()))
                        .orElse("")
                + from.commit().map(commit -> " @ " + commit.substring(0, 7)).orElse("");
    }

    /** The day on which an undated source was looked up; the date of a dated one stands beside its grade. */
    private String lookedUp(Provenance from) {
        return from.date().isPresent()
                ? ""
                : from.lookedUp()
                        .map(day -> page.t("guide.looked-up", "date", Dates.day(day)))
                        .orElse("");
    }

    Optional<Parts.Chip> chip(Provenance from) {
        boolean old = from.age(today).orElse(0) > OLD_YEARS;
        return from.grade()
                .map(grade -> new Parts.Chip(
                        grade.name(), from.date().map(Dates::day).orElse(page.t("ui.undated")), old, "", ""));
    }

    private String in(LocalText text) {
        return text.in(page.language());
    }
}
