package dev.touchstone.web.scenario;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.web.view.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which stacks another one is nowhere worse than: whatever anybody weighs, they do not come before it. */
public final class Dominance {
    /** Sentences on one page; the rest is counted. */
    private static final int MOST = 5;

    private final Page page;
    private final Evaluation evaluation;
    private final Map<String, String> dominators = new LinkedHashMap<>();

    /** Of an evaluation, in the words of a page. */
    public Dominance(Page page, Evaluation evaluation) {
        this.page = page;
        this.evaluation = evaluation;
        evaluation.dominated().forEach(each -> dominators.putIfAbsent(each.option(), each.by()));
    }

    /** What is said beside a stack, of the first that dominates it; absent where none does. */
    public Optional<String> of(String option) {
        return Optional.ofNullable(dominators.get(option)).map(by -> page.t("compare.dominated", "by", name(by)));
    }

    /** A sentence for each dominated stack, the first few of them. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        dominators.entrySet().stream()
                .limit(MOST)
                .forEach(each -> sentences.add(page.t(
                        "compare.dominated-sentence", "what", name(each.getKey()), "by", name(each.getValue()))));
        if (dominators.size() > MOST) {
            sentences.add(page.t("compare.dominated-more", "count", dominators.size() - MOST));
        }
        return List.copyOf(sentences);
    }

    private String name(String id) {
        return evaluation.option(id).map(Option::name).orElseThrow().in(page.language());
    }
}
