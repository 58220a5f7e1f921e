package dev.touchstone.decision.export;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.migration.Operator.Estimate;
import dev.touchstone.migration.Plan;
import dev.touchstone.rendering.PlanWords;
import dev.touchstone.roadmap.Roadmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A migration plan as a record keeps it: in words of both languages, so that it reads the same when operators, names or
 * today's system have changed.
 */
public final class PlanFreeze {
    private final Roadmap roadmap;
    private final PlanWords english;
    private final PlanWords chinese;

    private PlanFreeze(Roadmap roadmap, Catalogue catalogue) {
        this.roadmap = roadmap;
        english = new PlanWords(roadmap, catalogue, Language.EN);
        chinese = new PlanWords(roadmap, catalogue, Language.ZH);
    }

    /**
     * Writes a plan out.
     *
     * @param roadmap one without an id was never stored
     */
    public static FrozenPlan of(Roadmap roadmap, Catalogue catalogue) {
        return new PlanFreeze(roadmap, catalogue).frozen();
    }

    private FrozenPlan frozen() {
        return new FrozenPlan(
                Optional.of(roadmap.id()).filter(id -> !id.isEmpty()),
                both(words -> words.say("frozen-title", "candidate", name(words))),
                roadmap.plan().steps().stream().map(this::step).toList(),
                open());
    }

    private String name(PlanWords words) {
        return roadmap.candidateName().in(words == english ? Language.EN : Language.ZH);
    }

    private FrozenPlan.Step step(Plan.Step step) {
        return new FrozenPlan.Step(
                both(words -> words.title(step)),
                both(words -> words.mechanisms(step)),
                effort(step.effort()),
                Optional.of(effort(step.calendar())),
                both(words -> words.say("reversibility." + step.reversibility().name())),
                step.moves().stream()
                        .flatMap(move -> move.gates().stream())
                        .map(gate -> both(words -> words.gate(gate)))
                        .toList(),
                both(words -> words.rollback(step)));
    }

    private static FrozenPlan.Effort effort(Estimate estimate) {
        return new FrozenPlan.Effort(estimate.low(), estimate.likely(), estimate.high());
    }

    private List<LocalText> open() {
        List<LocalText> open = new ArrayList<>();
        roadmap.plan()
                .unreached()
                .forEach(part -> part.why().forEach(reason -> open.add(both(words -> words.reason(reason)))));
        roadmap.plan().questions().stream()
                .filter(question -> question.weight() == Plan.Weight.BLOCKS)
                .forEach(question -> open.add(both(words -> words.question(question))));
        return open.stream().distinct().toList();
    }

    private LocalText both(Function<PlanWords, String> sentence) {
        return new LocalText(sentence.apply(english), sentence.apply(chinese));
    }
}
