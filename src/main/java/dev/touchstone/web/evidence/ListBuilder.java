package dev.touchstone.web.evidence;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.EvidenceFacet;
import dev.touchstone.rendering.Dates;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.EvidenceView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The list of evidence documents with its facets; every choice is a link that keeps the others. */
public final class ListBuilder {
    /** Words of a facet that are shown at once; the rarer ones unfold. */
    private static final int MOST_WORDS = 10;

    private static final Comparator<Map.Entry<String, Long>> FREQUENT_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private static final Comparator<Map.Entry<String, Long>> LATEST_FIRST = Comparator.comparing(
                    (Map.Entry<String, Long> year) -> year.getKey().equals(EvidenceFacet.UNKNOWN) ? "" : year.getKey())
            .reversed();

    private final Page page;
    private final Catalogue catalogue;
    private final Map<EvidenceFacet, String> chosen;
    private final UnaryOperator<String> people;

    /**
     * @param chosen a word for each facet that the list is narrowed by
     * @param people the name of somebody, by the id
     */
    public ListBuilder(
            Page page, Catalogue catalogue, Map<EvidenceFacet, String> chosen, UnaryOperator<String> people) {
        this.page = page;
        this.catalogue = catalogue;
        this.chosen = chosen;
        this.people = people;
    }

    /**
     * The view.
     *
     * @param found a part of the documents that fit
     * @param counts what each further choice would leave
     */
    public EvidenceView build(dev.touchstone.revision.Page<Head> found, Map<EvidenceFacet, Map<String, Long>> counts) {
        List<Head> heads = found.items();
        Map<String, String> names =
                heads.stream().map(Head::actor).distinct().collect(Collectors.toMap(Function.identity(), people));
        boolean nothing = chosen.isEmpty() && heads.isEmpty();
        return new EvidenceView(
                page.t("evidence-ui.fitting", "count", fitting(counts)),
                nothing
                        ? List.of()
                        : Arrays.stream(EvidenceFacet.values())
                                .map(facet -> facet(facet, counts.get(facet)))
                                .toList(),
                heads.stream().map(head -> row(head, names.get(head.actor()))).toList(),
                heads.isEmpty() ? Optional.of(empty()) : Optional.empty(),
                found.more()
                        ? address(chosen, HeadQuery.After.of(heads.getLast()).text())
                        : "");
    }

    /** Every document has exactly one format. */
    private long fitting(Map<EvidenceFacet, Map<String, Long>> counts) {
        Map<String, Long> formats = counts.get(EvidenceFacet.FORMAT);
        return Optional.ofNullable(chosen.get(EvidenceFacet.FORMAT))
                .map(format -> formats.getOrDefault(format, 0L))
                .orElseGet(() ->
                        formats.values().stream().mapToLong(Long::longValue).sum());
    }

    private EvidenceView.Facet facet(EvidenceFacet facet, Map<String, Long> counts) {
        Optional<String> word = Optional.ofNullable(chosen.get(facet));
        List<Link> links = new ArrayList<>();
        links.add(new Link(page.t("evidence-ui.any"), address(without(facet), ""), word.isEmpty()));
        word.filter(one -> !counts.containsKey(one)).ifPresent(one -> links.add(link(facet, one, 0)));
        counts.entrySet().stream()
                .sorted(order(facet))
                .map(count -> link(facet, count.getKey(), count.getValue()))
                .forEach(links::add);
        List<Link> shown = links.stream()
                .filter(link -> link.current() || links.indexOf(link) <= MOST_WORDS)
                .toList();
        List<Link> rest = links.stream().filter(link -> !shown.contains(link)).toList();
        return new EvidenceView.Facet(
                new Choice(page.t("evidence-ui.facet." + facet.word()), shown), new Choice("", rest));
    }

    /** Grades from the best, years from the latest with the unknown one last, the rest by how many documents have it. */
    private static Comparator<Map.Entry<String, Long>> order(EvidenceFacet facet) {
        return switch (facet) {
            case BEST, WORST -> Map.Entry.comparingByKey();
            case MEASURED -> LATEST_FIRST;
            case FORMAT, TECHNOLOGY, NUMBERS -> FREQUENT_FIRST;
        };
    }

    private Link link(EvidenceFacet facet, String word, long documents) {
        Map<EvidenceFacet, String> more = new EnumMap<>(EvidenceFacet.class);
        more.putAll(chosen);
        more.put(facet, word);
        return new Link(
                page.t("evidence-ui.counted", "word", named(facet, word), "count", documents),
                address(more, ""),
                word.equals(chosen.get(facet)));
    }

    private Map<EvidenceFacet, String> without(EvidenceFacet facet) {
        Map<EvidenceFacet, String> fewer = new EnumMap<>(EvidenceFacet.class);
        fewer.putAll(chosen);
        fewer.remove(facet);
        return fewer;
    }

    private String address(Map<EvidenceFacet, String> words, String after) {
        Map<String, String> asked = new LinkedHashMap<>();
        words.forEach((facet, word) -> asked.put(facet.word(), word));
        asked.put("after", after);
        return page.only(asked);
    }

    private String named(EvidenceFacet facet, String word) {
        if (word.equals(EvidenceFacet.UNKNOWN)) {
            return page.t("evidence-ui.not-said");
        }
        return switch (facet) {
            case TECHNOLOGY -> technology(word);
            case NUMBERS ->
                Arrays.stream(EvidenceFacet.Numbers.values())
                        .filter(kind -> kind.word().equals(word))
                        .map(kind -> page.t("evidence-ui.numbers." + word))
                        .findFirst()
                        .orElse(word);
            case FORMAT, BEST, WORST, MEASURED -> word;
        };
    }

    private String technology(String id) {
        return catalogue
                .technology(id)
                .map(known -> known.name().in(page.language()))
                .orElse(id);
    }

    private EvidenceView.Row row(Head head, String by) {
        String technology = head.index().parent().orElse("");
        return new EvidenceView.Row(
                head.index().title(),
                "/evidence/" + head.id(),
                head.index().state().orElse(""),
                technology(technology),
                catalogue.technology(technology).isPresent() ? "/technologies/" + technology : "",
                by,
                Dates.day(head.at(), ZoneOffset.UTC));
    }

    private Parts.State empty() {
        if (chosen.isEmpty()) {
            return new Parts.State(
                    "empty",
                    page.t("evidence-ui.empty"),
                    page.t("evidence-ui.empty-text"),
                    List.of(Link.to(page.t("evidence-ui.import"), "/evidence/import")),
                    "");
        }
        List<Link> wider = new ArrayList<>();
        chosen.forEach((facet, word) -> wider.add(Link.to(
                page.t(
                        "evidence-ui.widen",
                        "facet",
                        page.t("evidence-ui.facet." + facet.word()),
                        "word",
                        named(facet, word)),
                address(without(facet), ""))));
        wider.add(Link.to(page.t("evidence-ui.widen-all"), page.path()));
        return new Parts.State(
                "empty", page.t("evidence-ui.none-fits"), page.t("evidence-ui.none-fits-text"), wider, "");
    }
}
