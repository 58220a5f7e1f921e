package dev.touchstone.evaluation.robustness;

import dev.touchstone.analysis.Engine;
import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.ModelProblems;
import dev.touchstone.evaluation.Recent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;

/** Findings within the budget of the server; the same question is answered from memory for a while. */
@ApplicationScoped
public class Inquiries {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Budget budget;
    private final Recent<Findings> recent = new Recent<>(24);

    Inquiries(Budget budget) {
        this.budget = budget;
    }

    /**
     * Asks.
     *
     * @throws dev.touchstone.base.ProblemException INVALID {@code model.} when a stored evaluation is damaged, TOO_MUCH when
     *     the server has no room now, or it would take too long
     */
    public Findings of(Evaluation evaluation, Asked asked) {
        String key = key(evaluation, asked);
        return recent.get(key).orElseGet(() -> {
            Findings findings = computed(evaluation, asked);
            recent.put(key, findings);
            return findings;
        });
    }

    /** What was asked already, without computing anything. */
    public Optional<Findings> remembered(Evaluation evaluation, Asked asked) {
        return recent.get(key(evaluation, asked));
    }

    private static String key(Evaluation evaluation, Asked asked) {
        return String.join(
                "|",
                evaluation.inputHash(),
                Engine.VERSION,
                new TreeSet<>(asked.parts()).toString(),
                String.valueOf(asked.samples()),
                String.valueOf(asked.spread()),
                new TreeSet<>(asked.frozen()).toString(),
                asked.savedWords(),
                asked.answered().toString());
    }

    private Findings computed(Evaluation evaluation, Asked asked) {
        try {
            return budget.within(LONGEST, (threads, watch) -> Inquiry.of(evaluation, asked, threads, watch));
        } catch (InvalidModel impossible) {
            throw ModelProblems.of(impossible);
        }
    }
}
