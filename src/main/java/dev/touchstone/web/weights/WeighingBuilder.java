package dev.touchstone.web.weights;

import dev.touchstone.analysis.weight.Points;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Criteria;
import dev.touchstone.evaluation.weighing.Proposal;
import dev.touchstone.evaluation.weighing.WeightLog;
import dev.touchstone.rendering.RichText;
import dev.touchstone.rendering.WeightWords;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Weights;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.WeighingView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The page about the weights of a scenario: ways of saying them, what they are, and how they came about. */
public final class WeighingBuilder {
    private final Page page;
    private final Layered.Entry<Scenario> entry;
    private final WeightLog log;
    private final Asked asked;
    private final UnaryOperator<String> people;
    private final List<String> known;
    private final WeightWords words;

    /**
     * A page.
     *
     * @param entry a scenario in which nothing is wrong
     * @param people name of a person by identifier
     * @param known sentences about what hangs on no weights: stacks that never come before another one, criteria that run alike
     */
    public WeighingBuilder(
            Page page,
            Catalogue catalogue,
            Layered.Entry<Scenario> entry,
            WeightLog log,
            UnaryOperator<String> people,
            List<String> known) {
        this.page = page;
        this.entry = entry;
        this.log = log;
        this.people = people;
        this.known = known;
        asked = new Asked(page, catalogue, Criteria.of(catalogue, entry.content()), new Typed(Map.of()));
        words = new WeightWords(page.language(), UnaryOperator.identity(), this::name, people);
    }

    /** What was asked about may have been taken out since. */
    private String name(String id) {
        return asked.has(id) || dev.touchstone.catalogue.Dimension.of(id).isPresent() ? asked.name(id) : id;
    }

    /**
     * The view.
     *
     * @param mayWrite whether the person may save weights
     */
    public WeighingView build(boolean mayWrite) {
        boolean criteria = !asked.criteria().isEmpty();
        boolean askable = askable(entry.content());
        return new WeighingView(
                asked.t("over"),
                RichText.of(words.seen(log)),
                said(),
                state(mayWrite, criteria, askable),
                askable && mayWrite ? ways() : List.of(),
                criteria ? Optional.of(new SharesBuilder(asked, shares(), Map.of()).build()) : Optional.empty(),
                how(),
                new LogRows(page, entry.id(), people).of(log),
                links(mayWrite));
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        Weights weights = entry.content().weights();
        weights.copiedFrom().ifPresent(from -> said.add(asked.t("copied", "scenario", from)));
        if (weights.dimensions().isEmpty()) {
            said.add(asked.t("nobody"));
        }
        List<String> moved = moved(weights);
        if (!moved.isEmpty()) {
            said.add(asked.t("moved", "names", String.join(asked.t("between"), moved)));
        }
        int after = log.afterSeen().size();
        if (after > 0) {
            said.add(asked.t("after-count", "count", after));
        }
        said.addAll(known);
        return said;
    }

    /** Criteria whose step is another one now than when the weights were said, and new ones. */
    private List<String> moved(Weights weights) {
        Map<String, Elicited.Swing> now = Proposal.swings(asked.criteria());
        Map<String, Elicited.Swing> then =
                weights.elicited().map(Elicited::swings).orElse(Map.of());
        return then.isEmpty()
                ? List.of()
                : now.entrySet().stream()
                        .filter(step -> !step.getValue().equals(then.get(step.getKey())))
                        .map(step -> asked.name(step.getKey()))
                        .toList();
    }

    /** Whether there are criteria to be asked about, and no more than the ways of asking can take. */
    public static boolean askable(Scenario scenario) {
        int criteria = scenario.criteria().size();
        return criteria > 0 && criteria <= Points.MAX_CRITERIA;
    }

    private Optional<Parts.State> state(boolean mayWrite, boolean criteria, boolean askable) {
        if (!criteria) {
            return Optional.of(new Parts.State(
                    "empty",
                    asked.t("empty"),
                    asked.t("empty.text"),
                    mayWrite
                            ? List.of(Link.to(asked.t("empty.action"), "/scenarios/" + entry.id() + "/edit/criteria"))
                            : List.of(),
                    ""));
        }
        if (!askable) {
            return Optional.of(new Parts.State(
                    "empty",
                    asked.t("too-many", "count", asked.criteria().size()),
                    asked.t("too-many.text", "most", Points.MAX_CRITERIA),
                    mayWrite
                            ? List.of(Link.to(asked.t("points.edit"), "/scenarios/" + entry.id() + "/edit/weights"))
                            : List.of(),
                    ""));
        }
        return mayWrite
                ? Optional.empty()
                : Optional.of(new Parts.State("denied", asked.t("denied"), asked.t("denied.text"), List.of(), ""));
    }

    private List<WeighingView.Way> ways() {
        return Arrays.stream(WayPage.values())
                .map(way -> new WeighingView.Way(
                        asked.t("way." + way.word() + ".title"),
                        asked.t("way." + way.word() + ".when"),
                        Link.to(asked.t("way." + way.word() + ".go"), ElicitBuilder.address(entry.id(), way))))
                .toList();
    }

    private Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (AppliedCriterion criterion : asked.criteria()) {
            shares.put(criterion.id(), criterion.weight());
        }
        return shares;
    }

    private List<String> how() {
        Optional<Elicited> elicited = entry.content().weights().elicited();
        List<String> how = new ArrayList<>();
        elicited.ifPresent(kept -> {
            how.add(asked.t("how", "way", words.way(WeightLog.AskedBy.of(kept))));
            how.addAll(words.answers(kept));
        });
        return how;
    }

    private List<Link> links(boolean mayWrite) {
        String base = "/scenarios/" + entry.id();
        List<Link> links = new ArrayList<>();
        if (log.scoresSeen()) {
            links.add(Link.to(asked.t("compare"), base + "/compare"));
        }
        if (mayWrite) {
            links.add(Link.to(asked.t("points.edit"), base + "/edit/weights"));
        }
        return links;
    }
}
