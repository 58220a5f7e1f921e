package dev.touchstone.web.weights;

import dev.touchstone.evaluation.weighing.Proposal;
import dev.touchstone.evaluation.weighing.Sitting;
import dev.touchstone.evaluation.weighing.WeightWays;
import dev.touchstone.rendering.WeightWords;
import dev.touchstone.scenario.Way;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.ElicitView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Questions about two steps at a time; the address carries the answers. */
final class QuestionsForm implements WayForm {
    private static final String ANSWER = "a";

    private final WeightWays ways;

    QuestionsForm(WeightWays ways) {
        this.ways = ways;
    }

    @Override
    public List<ElicitView.Group> groups(Asked asked, Map<String, String> wrong) {
        return List.of();
    }

    /** What can be read, each pair once; answers about criteria that are gone are left out. */
    private static List<Way.Answer> answers(Asked asked) {
        List<Way.Answer> answers = new ArrayList<>();
        Set<Set<String>> pairs = new HashSet<>();
        for (String text : asked.typed().all(ANSWER)) {
            String[] parts = text.split(":", -1);
            Optional<Way.Says> says = parts.length == 3 ? says(parts[2]) : Optional.empty();
            if (says.isPresent()
                    && asked.has(parts[0])
                    && asked.has(parts[1])
                    && !parts[0].equals(parts[1])
                    && answers.size() < Way.MOST_QUESTIONS
                    && pairs.add(Set.of(parts[0], parts[1]))) {
                answers.add(new Way.Answer(parts[0], parts[1], says.get()));
            }
        }
        return answers;
    }

    private static Optional<Way.Says> says(String word) {
        return Arrays.stream(Way.Says.values())
                .filter(each -> word(each).equals(word))
                .findFirst();
    }

    private static String word(Way.Says says) {
        return says.name().toLowerCase(Locale.ROOT);
    }

    private static String written(Way.Answer answer) {
        return answer.first() + ":" + answer.second() + ":" + word(answer.says());
    }

    @Override
    public Outcome outcome(Asked asked) {
        List<Way.Answer> answers = answers(asked);
        return switch (ways.questions(asked.criteria(), answers)) {
            case Sitting.Contradiction contradiction ->
                new Outcome(
                        Optional.empty(),
                        Map.of(),
                        asked.t(
                                "questions.conflict",
                                "count",
                                contradiction.answers().size()),
                        List.of(new ElicitView.Note(asked.t("questions.conflict.note"), true)),
                        Optional.empty(),
                        answered(asked, answers, contradiction.answers()));
            case Sitting.Possible possible -> possible(asked, answers, possible);
        };
    }

    private static Outcome possible(Asked asked, List<Way.Answer> answers, Sitting.Possible possible) {
        boolean begun = answers.stream().anyMatch(answer -> answer.says() != Way.Says.OPEN);
        Optional<Proposal> proposal = Optional.of(
                        WeightWays.centre(asked.criteria(), possible, new Way.Questions(answers)))
                .filter(ready -> begun || asked.criteria().size() == 1);
        Optional<ElicitView.Question> next = possible.next().map(pair -> question(asked, answers, pair));
        List<ElicitView.Note> notes = new ArrayList<>();
        if (proposal.isPresent()) {
            notes.add(new ElicitView.Note(asked.t("questions.note"), false));
            notes.add(new ElicitView.Note(
                    asked.t(next.isPresent() ? "questions.go-on" : "questions.end", "count", answers.size()), false));
        }
        return new Outcome(
                proposal, Map.of(), asked.t("questions.progress"), notes, next, answered(asked, answers, List.of()));
    }

    private static ElicitView.Question question(Asked asked, List<Way.Answer> answers, Sitting.Pair pair) {
        String first = asked.name(pair.first());
        String second = asked.name(pair.second());
        List<Parts.Option> options = Arrays.stream(Way.Says.values())
                .map(says -> new Parts.Option(
                        written(new Way.Answer(pair.first(), pair.second(), says)),
                        asked.t("questions.says." + word(says), "first", first, "second", second),
                        false))
                .toList();
        return new ElicitView.Question(
                asked.t("questions.number", "number", answers.size() + 1, "most", Way.MOST_QUESTIONS),
                side(asked, pair.first()),
                side(asked, pair.second()),
                answers.stream()
                        .map(answer -> new Parts.Labelled(ANSWER, written(answer), ""))
                        .toList(),
                options);
    }

    private static ElicitView.Side side(Asked asked, String id) {
        return new ElicitView.Side(asked.criterion(id).dimension().id(), asked.name(id), asked.swing(id));
    }

    private static List<ElicitView.Answered> answered(Asked asked, List<Way.Answer> answers, List<Integer> conflict) {
        UnaryOperator<String> same = UnaryOperator.identity();
        WeightWords words = new WeightWords(asked.page().language(), same, asked::name, same);
        List<ElicitView.Answered> shown = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            List<Way.Answer> others = new ArrayList<>(answers);
            others.remove(i);
            shown.add(new ElicitView.Answered(
                    words.answer(answers.get(i)), conflict.contains(i), address(asked.page(), others)));
        }
        return shown;
    }

    /** An empty answer where none is left: a bare address would fill in the earlier ones. */
    private static String address(Page page, List<Way.Answer> answers) {
        return page.path()
                + "?"
                + (answers.isEmpty()
                        ? ANSWER + "="
                        : answers.stream()
                                .map(answer -> ANSWER + "=" + written(answer))
                                .collect(Collectors.joining("&")));
    }

    @Override
    public Typed fill(Way kept) {
        return new Typed(
                kept instanceof Way.Questions questions
                        ? Map.of(
                                ANSWER,
                                questions.answers().stream()
                                        .map(QuestionsForm::written)
                                        .toList())
                        : Map.of());
    }
}
