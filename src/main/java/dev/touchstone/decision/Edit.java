package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;

/** The parts of a draft that a person writes; see {@link Content} for what each means. */
@RecordBuilder
public record Edit(
        LocalText title,
        LocalText context,
        Optional<String> chosen,
        LocalText decision,
        LocalText why,
        List<LocalText> good,
        List<LocalText> bad,
        List<Dissent> despite,
        List<LocalText> conditions,
        List<Trigger> triggers,
        Optional<FrozenPlan> plan,
        List<String> deciders,
        List<String> tags,
        List<Link> supersedes) {
    public Edit {
        title = Absent.text(title);
        context = Absent.text(context);
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

    /** The same with links that were looked up. */
    Edit superseding(List<Link> links) {
        return EditBuilder.builder(this).supersedes(links).build();
    }
}
