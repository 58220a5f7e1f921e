package dev.touchstone.evaluation.audit;

import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.base.Slug;
import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.evidence.Judgement;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.ListedStack;
import dev.touchstone.scenario.RangeChoice;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.scenario.Weights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pasted table as a scenario: each column an own criterion of it, each alternative a listed candidate without parts, each
 * number the judgement of a named person about that candidate as a whole, and the printed weights as points. The ends of
 * each criterion and its dimension are what the person says; nothing of it is taken from the table.
 */
public final class TableScenario {
    /** Most numbers: the judgements of one scenario. */
    public static final int MOST_NUMBERS = 500;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReadTable read;
    private final Wanted wanted;
    private final LocalDate today;
    private final List<String> criteria = new ArrayList<>();
    private final List<String> stacks = new ArrayList<>();

    /**
     * What the person says of the criteria.
     *
     * @param worst still acceptable, value 0
     * @param best fully satisfying, value 1; below {@code worst} where less is better
     * @param dimension to which it belongs
     */
    public record Meant(double worst, double best, Dimension dimension) {}

    /**
     * What is wanted.
     *
     * @param id of the scenario
     * @param meant by name of the criterion, as it was read
     * @param by the person whose judgements the numbers are
     * @param reason what stands beside each number
     */
    public record Wanted(String id, LocalText title, Map<String, Meant> meant, String by, String reason) {}

    private TableScenario(ReadTable read, Wanted wanted, LocalDate today, Collection<String> taken) {
        this.read = read;
        this.wanted = wanted;
        this.today = today;
        List<String> used = new ArrayList<>(taken);
        for (String name : read.criteria()) {
            criteria.add(Slug.of(name, used, "c"));
            used.add(criteria.getLast());
        }
        List<String> candidates = new ArrayList<>(List.of(Architecture.CANDIDATE_ID));
        for (String name : read.alternatives()) {
            stacks.add(Slug.of(name, candidates, "a"));
            candidates.add(stacks.getLast());
        }
    }

    /**
     * The scenario, not yet stored.
     *
     * @param today the day on which the judgements are given
     * @param taken ids of the criteria of the library, which no own criterion may have
     * @throws dev.touchstone.base.ProblemException INVALID at {@code /criteria/NAME} for each criterion of which nothing is
     *     said and each name that was not read, at {@code /criteria/NAME/best} for ends that are the same, at {@code /table}
     *     for too many numbers
     */
    static Scenario of(ReadTable read, Wanted wanted, LocalDate today, Collection<String> taken) {
        List<Fault> faults = faults(read, wanted);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        return new TableScenario(read, wanted, today, taken).scenario();
    }

    private static List<Fault> faults(ReadTable read, Wanted wanted) {
        List<Fault> faults = new ArrayList<>();
        int numbers = read.alternatives().size() * read.criteria().size();
        if (numbers > MOST_NUMBERS) {
            faults.add(Fault.at(Entry.POINTER, "list.too-long", Map.of("length", numbers, "most", MOST_NUMBERS)));
        }
        read.criteria().stream()
                .filter(name -> !wanted.meant().containsKey(name))
                .forEach(name -> faults.add(
                        Fault.at(pointer(name), "audit.ends-missing", Map.of("criterion", Problem.quoted(name)))));
        wanted.meant().forEach((name, meant) -> {
            if (meant.worst() == meant.best()) {
                faults.add(Fault.at(pointer(name) + "/best", "range.equal-ends", Map.of("value", meant.worst())));
            }
        });
        wanted.meant().keySet().stream()
                .filter(name -> !read.criteria().contains(name))
                .forEach(name -> faults.add(Fault.at(
                        pointer(name),
                        "audit.no-such-criterion",
                        Map.of(
                                "value",
                                Problem.quoted(name),
                                "expected",
                                Problem.quoted(String.join(", ", read.criteria()))))));
        return faults;
    }

    private static String pointer(String criterion) {
        return Fault.below("/criteria", criterion);
    }

    private Scenario scenario() {
        List<CriterionChoice> choices = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            choices.add(choice(j));
        }
        List<ListedStack> listed = new ArrayList<>();
        for (int i = 0; i < stacks.size(); i++) {
            LocalText name = LocalText.of(read.alternatives().get(i));
            listed.add(new ListedStack(stacks.get(i), name, Map.of(), Optional.empty()));
        }
        return ScenarioBuilder.builder(Scenario.empty(wanted.id(), wanted.title()))
                // Whoever pasted the table has its scores before them, whatever its weights are.
                .scoresShown(Optional.of(true))
                .criteria(choices)
                .weights(weights())
                .stacks(listed)
                .judgements(judgements())
                .build();
    }

    private CriterionChoice choice(int criterion) {
        Meant meant = meant(criterion);
        return new CriterionChoice.Own(
                criteria.get(criterion),
                LocalText.of(read.criteria().get(criterion)),
                Optional.empty(),
                meant.dimension(),
                Unit.ONE.code(),
                meant.best() > meant.worst() ? Direction.UP : Direction.DOWN,
                new RangeChoice(meant.worst(), meant.best(), Optional.empty(), Optional.empty()),
                Aggregation.DIRECT,
                Optional.empty());
    }

    private Meant meant(int criterion) {
        return wanted.meant().get(read.criteria().get(criterion));
    }

    /** A dimension has the points of its criteria together, so that the share of each is the printed one; none are made up. */
    private Weights weights() {
        if (!read.weighted()) {
            return new Weights(Map.of(), Map.of());
        }
        Map<String, Double> dimensions = new LinkedHashMap<>();
        Map<String, Double> inside = new LinkedHashMap<>();
        for (int j = 0; j < criteria.size(); j++) {
            double points = points(read.matrix().weights().get(j));
            dimensions.merge(meant(j).dimension().id(), points, Double::sum);
            inside.put(criteria.get(j), points);
        }
        return new Weights(dimensions, inside);
    }

    /** Shares of 1 as points of 100, anything else as it was printed. */
    private double points(BigDecimal weight) {
        BigDecimal sum = read.matrix().weights().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean shares = sum.compareTo(BigDecimal.ONE) == 0;
        return (shares ? weight.multiply(HUNDRED) : weight).doubleValue();
    }

    private List<Judgement> judgements() {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < stacks.size(); i++) {
            for (int j = 0; j < criteria.size(); j++) {
                judgements.add(new Judgement(
                        "j" + (judgements.size() + 1),
                        Subject.ofStack(stacks.get(i)),
                        criteria.get(j),
                        Optional.empty(),
                        read.matrix().cells().get(i).get(j).doubleValue(),
                        Optional.empty(),
                        wanted.by(),
                        Optional.of(today),
                        wanted.reason()));
            }
        }
        return judgements;
    }
}
