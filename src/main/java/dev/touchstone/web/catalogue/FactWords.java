package dev.touchstone.web.catalogue;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.compare.Sources;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One fact as a line: what it is, what it says, and where it comes from. Texts of sources stay as they were written. */
final class FactWords {
    private final Page page;
    private final Catalogue catalogue;
    private final Numbers n;

    FactWords(Page page, Catalogue catalogue) {
        this.page = page;
        this.catalogue = catalogue;
        n = page.n();
    }

    Parts.FactLine line(Fact fact) {
        String source = fact.provenance().source().orElse(fact.provenance().note());
        return new Parts.FactLine(
                page.t("catalogue-ui.kind." + fact.kind()),
                RichText.pieces(RichText.plain(says(fact))),
                remarks(fact),
                Sources.shown(source, page.language())
                        + fact.provenance()
                                .commit()
                                .map(commit -> " @ " + shortened(commit))
                                .orElse(""),
                Sources.address(source),
                seen(fact));
    }

    String seen(Fact fact) {
        return fact.provenance()
                .date()
                .map(date -> page.t("catalogue-ui.seen", "date", Dates.day(date)))
                .orElse(page.t("ui.undated"));
    }

    private static String shortened(String commit) {
        return commit.length() > 7 ? commit.substring(0, 7) : commit;
    }

    String says(Fact fact) {
        return switch (fact.kind()) {
            case "releases" -> releases(fact);
            case "release_activity" ->
                page.t(
                        "catalogue-ui.activity",
                        "authors",
                        n.exact(fact.number("authors_365d").orElse(0)),
                        "commits",
                        n.exact(fact.number("commits_365d").orElse(0)),
                        "date",
                        fact.text("window_ends").orElse(""));
            case "ha_parts" ->
                page.t(
                        "catalogue-ui.parts",
                        "instances",
                        n.exact(fact.number("min_instances").orElse(0)),
                        "kinds",
                        n.exact(fact.number("kind_count").orElse(0)),
                        "names",
                        String.join(", ", fact.texts("process_kinds")));
            case "stars" ->
                page.t(
                        "catalogue-ui.stars",
                        "count",
                        n.exact(fact.number("value").orElse(0)),
                        "date",
                        fact.text("as_of").orElse(""));
            case "resource_min" -> resources(fact);
            case "benchmark_order" -> fact.text("metric").orElse("") + ": " + order(fact);
            default -> plain(fact);
        };
    }

    private static String order(Fact fact) {
        Object order = fact.fields().get("order");
        if (!(order instanceof List<?> places)) {
            return "";
        }
        return places.stream()
                .map(place -> place instanceof List<?> tied
                        ? tied.stream().map(String::valueOf).collect(Collectors.joining(" = "))
                        : String.valueOf(place))
                .collect(Collectors.joining(" > "));
    }

    private String releases(Fact fact) {
        return fact.list("cycles").stream().limit(4).map(this::cycle).collect(Collectors.joining("; "));
    }

    private String cycle(Map<String, Object> cycle) {
        Object end = cycle.get("end_of_life");
        String name = String.valueOf(cycle.getOrDefault("cycle", ""));
        String released = String.valueOf(cycle.getOrDefault("released", ""));
        return end instanceof String date
                ? page.t("catalogue-ui.cycle-ends", "cycle", name, "released", released, "end", date)
                : page.t("catalogue-ui.cycle", "cycle", name, "released", released);
    }

    private String resources(Fact fact) {
        List<String> words = new ArrayList<>();
        fact.number("vcpu").ifPresent(cores -> words.add(n.exact(cores) + " vCPU"));
        fact.number("memory_gib").ifPresent(memory -> words.add(n.exact(memory) + " GiB"));
        return fact.text("process").orElse("") + ": " + String.join(", ", words) + " ("
                + fact.text("level").orElse("") + ")";
    }

    private String plain(Fact fact) {
        List<String> words = new ArrayList<>();
        fact.text("with").map(this::name).ifPresent(words::add);
        for (String field : List.of("name", "feature", "metric", "scope", "how")) {
            fact.text(field).ifPresent(words::add);
        }
        Object value = fact.fields().get("value");
        if (value instanceof Number number) {
            double figure = number.doubleValue();
            words.add(page.units().after(n.exact(figure), fact.text("unit").orElse("1"), figure));
        } else if (value instanceof List<?> items) {
            words.add(items.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        } else if (value != null) {
            words.add(String.valueOf(value));
        }
        fact.text("text").ifPresent(words::add);
        return String.join(": ", words);
    }

    private String name(String technology) {
        return catalogue
                .technology(technology)
                .map(known -> known.name().in(page.language()))
                .orElse(technology);
    }

    List<Parts.Remark> remarks(Fact fact) {
        List<Parts.Remark> remarks = new ArrayList<>();
        if (fact.provenance().assumption()) {
            remarks.add(remark("assumption", "assumed"));
        }
        if (fact.provenance().derived()) {
            remarks.add(remark("derived", "box"));
        }
        if (fact.provenance().unverified()) {
            remarks.add(remark("unverified", "assumed"));
        }
        fact.text("run_by").ifPresent(who -> remarks.add(new Parts.Remark(who, "plain")));
        if (!fact.provenance().note().isBlank() && fact.provenance().source().isPresent()) {
            remarks.add(new Parts.Remark(fact.provenance().note(), "plain"));
        }
        return remarks;
    }

    private Parts.Remark remark(String key, String kind) {
        return new Parts.Remark(page.t("catalogue-ui." + key), kind);
    }
}
