package dev.touchstone.decision;

import dev.touchstone.analysis.Standing;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gathers a {@link RecordSummary}. */
final class SummaryBuilder {
    private static final String EDGE = ">";
    /** More would fill pages and decide nothing; the JSON holds them all. */
    private static final int MOST_COMPARED = 5;

    private final Content content;
    private final Evaluation evaluation;
    private final Map<String, Drawn> drawn = new LinkedHashMap<>();
    private final Optional<Option> chosen;
    private final Optional<Option> leader;
    private final Optional<Option> rival;
    private final Set<String> compared = new LinkedHashSet<>();

    SummaryBuilder(Content content, Evaluation evaluation) {
        this.content = content;
        this.evaluation = evaluation;
        evaluation.drawn().forEach(quantity -> drawn.put(quantity.id(), quantity));
        chosen = content.chosen().flatMap(evaluation::option);
        leader = evaluation.answer().leader().flatMap(evaluation::option);
        rival = rival();
        chosen.ifPresent(option -> compared.add(option.id()));
        rival.ifPresent(option -> compared.add(option.id()));
        for (String contender : evaluation.answer().contenders()) {
            if (compared.size() < MOST_COMPARED) {
                compared.add(contender);
            }
        }
    }

    RecordSummary build() {
        return new RecordSummary(
                rows(),
                chosen,
                leader,
                rival,
                evaluation.answer(),
                evaluation.known(),
                evaluation.criteria().stream()
                        .sorted(Comparator.comparingDouble(AppliedCriterion::weight)
                                .reversed())
                        .toList(),
                reasons(),
                List.copyOf(compared),
                unknowns(),
                chosen.map(Option::gates).orElse(List.of()),
                out(),
                evidence(),
                Lifecycle.weakSpots(content, evaluation));
    }

    private Optional<Option> rival() {
        String own = chosen.map(Option::id).orElse("");
        if (leader.isPresent() && !leader.get().id().equals(own)) {
            return leader;
        }
        return ranked().filter(option -> !option.id().equals(own))
                .max(Comparator.comparingDouble(option -> option.score().expected()));
    }

    private Stream<Option> ranked() {
        return evaluation.options().stream().filter(option -> option.standing() == Standing.IN);
    }

    private Stream<Option> compared() {
        return compared.stream().map(evaluation::option).flatMap(Optional::stream);
    }

    private List<RecordSummary.Row> rows() {
        Comparator<RecordSummary.Row> byRank =
                Comparator.comparingInt(row -> row.rank().orElse(Integer.MAX_VALUE));
        Comparator<RecordSummary.Row> byScore = Comparator.comparingDouble(RecordSummary.Row::expected);
        return IntStream.range(0, evaluation.options().size())
                .mapToObj(this::row)
                .sorted(byRank.thenComparing(byScore.reversed()))
                .toList();
    }

    private RecordSummary.Row row(int position) {
        Option option = evaluation.options().get(position);
        Option.Score score = option.score();
        return new RecordSummary.Row(
                position,
                option.id(),
                option.name(),
                content.chosen().map(option.id()::equals).orElse(false),
                option.standing(),
                option.unproven(),
                score.rank(),
                score.expected(),
                score.low(),
                score.high(),
                score.first());
    }

    private List<RecordSummary.Reason> reasons() {
        if (chosen.isEmpty()) {
            return List.of();
        }
        List<RecordSummary.Reason> reasons = new ArrayList<>();
        for (int j = 0; j < evaluation.criteria().size(); j++) {
            int position = j;
            AppliedCriterion criterion = evaluation.criteria().get(j);
            Option.OptionCell own = chosen.get().cells().get(j);
            double other = rival.map(option -> option.cells().get(position).contribution())
                    .orElse(0.0);
            if (!own.drawn().isEmpty() || other != 0) {
                reasons.add(new RecordSummary.Reason(
                        criterion, criterion.weight(), own.contribution(), other, own.unknown()));
            }
        }
        reasons.sort(Comparator.comparingDouble(RecordSummary.Reason::gain).reversed());
        return List.copyOf(reasons);
    }

    private List<RecordSummary.Unknown> unknowns() {
        Map<String, Set<String>> needing = new LinkedHashMap<>();
        compared()
                .forEach(option -> option.cells()
                        .forEach(cell -> cell.missing()
                                .forEach(id -> needing.computeIfAbsent(id, key -> new LinkedHashSet<>())
                                        .add(option.id()))));
        List<RecordSummary.Unknown> unknowns = new ArrayList<>();
        needing.forEach((id, options) -> {
            Optional<Drawn> quantity = Optional.ofNullable(drawn.get(id));
            quantity.flatMap(one -> evaluation.criterion(one.criterion()))
                    .ifPresent(criterion -> unknowns.add(new RecordSummary.Unknown(
                            id,
                            criterion,
                            quantity.get().owner(),
                            ownerName(quantity.get().owner()),
                            List.copyOf(options))));
        });
        unknowns.sort(Comparator.comparingDouble(
                        (RecordSummary.Unknown one) -> one.criterion().weight())
                .reversed());
        return List.copyOf(unknowns);
    }

    /** An owner is a technology (with its slot behind an @), an edge between two, or an option. */
    private LocalText ownerName(String owner) {
        int edge = owner.indexOf(EDGE);
        if (edge > 0) {
            LocalText from = name(owner.substring(0, edge));
            LocalText to = name(owner.substring(edge + 1));
            return new LocalText(from.en() + " → " + to.en(), from.zh() + " → " + to.zh());
        }
        if (owner.startsWith(Drawn.WHOLE)) {
            return name(owner.substring(Drawn.WHOLE.length()));
        }
        int slot = owner.indexOf('@');
        return name(slot < 0 ? owner : owner.substring(0, slot));
    }

    private LocalText name(String id) {
        LocalText technology = evaluation.names().get(id);
        return technology != null
                ? technology
                : evaluation.option(id).map(Option::name).orElse(LocalText.of(id));
    }

    private List<RecordSummary.Out> out() {
        List<RecordSummary.Out> out = new ArrayList<>();
        for (Option option : evaluation.options()) {
            if (option.standing() != Standing.IN) {
                List<GateOutcome> violated = option.gates().stream()
                        .filter(gate -> gate.status() == GateOutcome.Status.VIOLATED)
                        .toList();
                out.add(new RecordSummary.Out(option.id(), option.name(), Optional.empty(), violated));
            }
        }
        evaluation.excluded().forEach(excluded -> out.add(RecordSummary.Out.of(excluded)));
        return List.copyOf(out);
    }

    private List<RecordSummary.Evidence> evidence() {
        Map<String, Feeding> byFact = new LinkedHashMap<>();
        compared().forEach(option -> collect(option, byFact));
        List<RecordSummary.Evidence> evidence = new ArrayList<>();
        byFact.values()
                .forEach(feeding -> evidence.add(
                        feeding.labelled("E" + (evidence.size() + 1), ownerName(feeding.fact.technology()))));
        return List.copyOf(evidence);
    }

    private void collect(Option option, Map<String, Feeding> byFact) {
        for (Option.OptionCell cell : option.cells()) {
            cell.drawn().stream()
                    .map(drawn::get)
                    .forEach(quantity -> used(quantity.facts())
                            .forEach(fact -> feeding(fact, byFact).criterion(cell.criterion(), quantity.because())));
        }
        for (GateOutcome gate : option.gates()) {
            used(gate.facts()).forEach(fact -> feeding(fact, byFact).gate(gate.gate()));
        }
    }

    private static Stream<FactRef> used(List<FactRef> facts) {
        return facts.stream().filter(FactRef::used);
    }

    private static Feeding feeding(FactRef fact, Map<String, Feeding> byFact) {
        return byFact.computeIfAbsent(fact.technology() + "|" + fact.id(), key -> new Feeding(fact));
    }

    /** A fact on its way into the table. */
    private static final class Feeding {
        private final FactRef fact;
        private final Set<String> criteria = new LinkedHashSet<>();
        private final Set<String> gates = new LinkedHashSet<>();
        private List<Because> because = List.of();

        Feeding(FactRef fact) {
            this.fact = fact;
        }

        void criterion(String id, List<Because> why) {
            if (criteria.isEmpty()) {
                because = why;
            }
            criteria.add(id);
        }

        void gate(String id) {
            gates.add(id);
        }

        RecordSummary.Evidence labelled(String label, LocalText subject) {
            return new RecordSummary.Evidence(label, fact, subject, List.copyOf(criteria), List.copyOf(gates), because);
        }
    }
}
