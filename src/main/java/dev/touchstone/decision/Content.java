package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.scenario.Requirement;
import dev.touchstone.scenario.WorkloadItem;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a decision says: the part that is frozen and signed. It needs nothing else to be read or recomputed. Texts that a
 * person typed read the same in both languages; texts taken from the scenario have both.
 *
 * @param title a line
 * @param scenario id of the scenario
 * @param question what was to be decided
 * @param context why the question came up
 * @param evaluationId the evaluation that it rests on
 * @param evaluation that evaluation, whole; present from the proposal on
 * @param cutOff evidence after this day was not looked at
 * @param workload the figures that the scenario named
 * @param requirements the must-haves with why and who
 * @param priceSheet what things cost on the day of the draft by a person's word; no result depends on it
 * @param weighing how the weights came about, before and after scores were seen; absent where that is not known
 * @param chosen id of the chosen option
 * @param decision the decision as one sentence
 * @param why reason for the choice; mandatory when another option leads
 * @param good consequences that are welcome
 * @param bad consequences that are accepted
 * @param despite what it was adopted despite
 * @param conditions under which it holds
 * @param triggers assumptions and other things that make it due again
 * @param plan the chosen way from today's system
 * @param author who wrote it
 * @param deciders names of those who decide
 * @param tags words to find it by
 * @param supersedes decisions whose place it takes
 */
@RecordBuilder
public record Content(
        LocalText title,
        String scenario,
        LocalText question,
        LocalText context,
        String evaluationId,
        Optional<Evaluation> evaluation,
        Optional<LocalDate> cutOff,
        List<WorkloadItem> workload,
        List<Requirement> requirements,
        Optional<PriceSheet> priceSheet,
        Optional<Weighing> weighing,
        Optional<String> chosen,
        LocalText decision,
        LocalText why,
        List<LocalText> good,
        List<LocalText> bad,
        List<Dissent> despite,
        List<LocalText> conditions,
        List<Trigger> triggers,
        Optional<FrozenPlan> plan,
        Person author,
        List<String> deciders,
        List<String> tags,
        List<Link> supersedes) {
    public Content {
        title = Absent.text(title);
        scenario = Absent.text(scenario);
        question = Absent.text(question);
        context = Absent.text(context);
        evaluationId = Absent.text(evaluationId);
        evaluation = Absent.of(evaluation);
        cutOff = Absent.of(cutOff);
        workload = Absent.of(workload);
        requirements = Absent.of(requirements);
        priceSheet = Absent.of(priceSheet);
        weighing = Absent.of(weighing);
        chosen = Absent.of(chosen);
        decision = Absent.text(decision);
        why = Absent.text(why);
        good = Absent.of(good);
        bad = Absent.of(bad);
        despite = Absent.of(despite);
        conditions = Absent.of(conditions);
        triggers = Absent.of(triggers);
        plan = Absent.of(plan);
        deciders = Absent.of(deciders);
        tags = Absent.of(tags);
        supersedes = Absent.of(supersedes);
    }

    /** What a person may still change in a draft. */
    public Edit edit() {
        return new Edit(
                title,
                context,
                chosen,
                decision,
                why,
                good,
                bad,
                despite,
                conditions,
                triggers,
                plan,
                deciders,
                tags,
                supersedes);
    }

    /** The same with those parts changed. */
    Content with(Edit edit) {
        return ContentBuilder.builder(this)
                .title(edit.title())
                .context(edit.context())
                .chosen(edit.chosen())
                .decision(edit.decision())
                .why(edit.why())
                .good(edit.good())
                .bad(edit.bad())
                .despite(edit.despite())
                .conditions(edit.conditions())
                .triggers(edit.triggers())
                .plan(edit.plan())
                .deciders(edit.deciders())
                .tags(edit.tags())
                .supersedes(edit.supersedes())
                .build();
    }

    /** The same with how its weights came about. */
    Content with(Optional<Weighing> known) {
        return ContentBuilder.builder(this).weighing(known).build();
    }

    /** The same with its evaluation inside. */
    Content with(Evaluation whole) {
        return ContentBuilder.builder(this)
                .evaluation(Optional.of(whole))
                .cutOff(Optional.of(whole.settings().today()))
                .build();
    }
}
