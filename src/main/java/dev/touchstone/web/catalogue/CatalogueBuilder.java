package dev.touchstone.web.catalogue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.Role;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.CatalogueView;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list of technologies with its facets. */
public final class CatalogueBuilder {
    private static final int ROWS = 40;

    private final Catalogue catalogue;
    private final Page page;
    private final Coverage coverage;

    /** @param coverage counts what is known of each */
    public CatalogueBuilder(Catalogue catalogue, Page page, Coverage coverage) {
        this.catalogue = catalogue;
        this.page = page;
        this.coverage = coverage;
    }

    /**
     * The view.
     *
     * @param role only those that can fill it; empty for all
     * @param query a part of a name or role; empty for all
     * @param from first row shown
     */
    public CatalogueView build(String role, String query, int from) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<Technology> all = List.copyOf(catalogue.technologies());
        List<Technology> found = all.stream()
                .filter(technology -> role.isEmpty() || technology.fills(role))
                .filter(technology -> wanted.isEmpty() || matches(technology, wanted))
                .sorted(Comparator.comparing(
                        technology -> technology.name().in(page.language()).toLowerCase(Locale.ROOT)))
                .toList();
        int start = Math.min(Math.max(0, from), Math.max(0, found.size() - 1) / ROWS * ROWS);
        List<Technology> shown = found.subList(start, Math.min(found.size(), start + ROWS));
        int facts =
                all.stream().mapToInt(technology -> technology.facts().size()).sum();
        return new CatalogueView(
                RichText.pieces(page.t(
                        "catalogue-ui.sentence",
                        "technologies",
                        all.size(),
                        "facts",
                        RichText.strong(page.t(
                                "catalogue-ui.facts-count", "count", page.n().exact(facts))))),
                List.of(roles(role, all)),
                Field.of("q", "text", page.t("catalogue-ui.search"), query),
                shown.stream().map(this::row).toList(),
                shown.isEmpty() ? Optional.of(empty()) : Optional.empty(),
                "",
                pager(start, found.size()));
    }

    /** The lists of the catalogue, the one of the page marked. */
    public static List<Link> views(Page page) {
        return List.of(
                new Link(
                        page.t("ui.nav.technologies"),
                        "/technologies",
                        page.path().equals("/technologies")),
                new Link(page.t("guide.nav"), "/guides", page.path().equals("/guides")));
    }

    private boolean matches(Technology technology, String wanted) {
        return technology.id().contains(wanted)
                || technology.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                || technology.name().zh().toLowerCase(Locale.ROOT).contains(wanted)
                || technology.roles().stream()
                        .anyMatch(
                                role -> roleName(role).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Choice roles(String chosen, List<Technology> all) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(page.t("ui.all", "count", all.size()), page.path(), chosen.isEmpty()));
        catalogue.roles().stream()
                .map(Role::id)
                .filter(role -> catalogue.technologies(role).size() > 1 || role.equals(chosen))
                .forEach(role -> links.add(new Link(
                        page.t(
                                "catalogue-ui.role",
                                "name",
                                roleName(role),
                                "count",
                                catalogue.technologies(role).size()),
                        page.path() + "?role=" + role,
                        role.equals(chosen))));
        return new Choice(page.t("catalogue-ui.by-role"), links);
    }

    private CatalogueView.Row row(Technology technology) {
        Coverage.Count count = coverage.sum(technology.id());
        return new CatalogueView.Row(
                technology.name().in(page.language()),
                "/technologies/" + technology.id(),
                technology.roles().stream().map(this::roleName).collect(Collectors.joining(page.t("overview.comma"))),
                first(technology, "license"),
                first(technology, "governance"),
                technology.facts().size(),
                newest(technology),
                page.t("ui.of", "known", count.known(), "all", count.all()),
                remarks(technology));
    }

    private static String first(Technology technology, String kind) {
        return technology.facts(kind).stream()
                .findFirst()
                .flatMap(fact -> fact.text("value"))
                .orElse("");
    }

    private String newest(Technology technology) {
        return technology.facts().stream()
                .flatMap(fact -> fact.provenance().date().stream())
                .max(Comparator.naturalOrder())
                .map(Dates::day)
                .orElse(page.t("ui.undated"));
    }

    private List<Parts.Remark> remarks(Technology technology) {
        List<Parts.Remark> remarks = new ArrayList<>();
        if (technology.layer() == Layer.OWN) {
            remarks.add(new Parts.Remark(page.t("catalogue-ui.own"), "box"));
        }
        if (technology.facts("license").stream().anyMatch(CatalogueBuilder::changed)) {
            remarks.add(new Parts.Remark(page.t("catalogue-ui.licence-changed"), "look"));
        }
        if (technology.facts("end_of_life").stream()
                .anyMatch(fact -> fact.flag("retired").orElse(false))) {
            remarks.add(new Parts.Remark(page.t("catalogue-ui.retired"), "look"));
        }
        return remarks;
    }

    /** A licence with a recorded change. */
    static boolean changed(Fact fact) {
        return fact.fields().containsKey("changed_on") || fact.fields().containsKey("changed_in");
    }

    private String roleName(String role) {
        return catalogue.role(role).map(Role::name).orElse(LocalText.of(role)).in(page.language());
    }

    private Parts.State empty() {
        return new Parts.State(
                "empty",
                page.t("catalogue-ui.none"),
                page.t("catalogue-ui.none-text"),
                List.of(Link.to(page.t("catalogue-ui.show-all"), page.path())),
                "");
    }

    private Optional<Parts.Pager> pager(int start, int all) {
        if (all <= ROWS) {
            return Optional.empty();
        }
        return Optional.of(new Parts.Pager(
                page.t("catalogue-ui.rows", "from", start + 1, "to", Math.min(all, start + ROWS), "all", all),
                start == 0 ? "" : page.with("from", start == ROWS ? "" : String.valueOf(start - ROWS)),
                start + ROWS < all ? page.with("from", String.valueOf(start + ROWS)) : ""));
    }
}
