package dev.touchstone.web.migration;

import dev.touchstone.migration.Plan;
import dev.touchstone.rendering.PlanWords;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.MigrationView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions of a plan as fields: {@code a.<path>} takes the answer. */
public final class QuestionBuilder {
    /** Stands before the path in the name of a field. */
    public static final String PREFIX = "a.";

    private final Roadmap roadmap;
    private final PlanWords words;
    private final Page page;

    QuestionBuilder(Roadmap roadmap, PlanWords words, Page page) {
        this.roadmap = roadmap;
        this.words = words;
        this.page = page;
    }

    /** What is open, and what a person has answered; what is known of today's system needs no answer. */
    List<MigrationView.Question> open() {
        return roadmap.plan().questions().stream()
                .filter(question -> question.weight() != Plan.Weight.ANSWERED
                        || roadmap.answers().containsKey(question.path()))
                .map(this::question)
                .toList();
    }

    private MigrationView.Question question(Plan.Question question) {
        String given = roadmap.answers().getOrDefault(question.path(), "");
        String hint = question.hint().map(text -> text.in(page.language())).orElse("");
        String name = PREFIX + question.path();
        String label = words.question(question);
        Field field = switch (question.kind()) {
            case YES_NO -> Field.list(name, label, options(yesNo(), given));
            case CHOICE -> Field.list(name, label, options(choices(question), given));
            case NUMBER -> Field.of(name, "number", label, given);
        };
        return new MigrationView.Question(field.hint(hint), because(question));
    }

    private static Map<String, String> ordered(Stream<String[]> pairs) {
        return pairs.collect(Collectors.toMap(
                pair -> pair[0], pair -> pair[1], (first, second) -> first, java.util.LinkedHashMap::new));
    }

    private Map<String, String> yesNo() {
        return ordered(Stream.of(
                new String[] {"true", words.say("answer.YES")}, new String[] {"false", words.say("answer.NO")}));
    }

    private Map<String, String> choices(Plan.Question question) {
        return ordered(question.choices().stream().map(choice ->
                new String[] {choice, words.value(question.path(), choice)}));
    }

    private List<Parts.Option> options(Map<String, String> values, String given) {
        Stream<Parts.Option> unknown =
                Stream.of(new Parts.Option("", words.say("answer.UNKNOWN"), !values.containsKey(given)));
        return Stream.concat(
                        unknown,
                        values.entrySet().stream()
                                .map(value -> new Parts.Option(
                                        value.getKey(),
                                        value.getValue(),
                                        value.getKey().equals(given))))
                .toList();
    }

    private String because(Plan.Question question) {
        List<String> steps = roadmap.plan().steps().stream()
                .filter(step -> step.waitsFor().contains(question.path()))
                .map(step -> String.valueOf(step.number()))
                .toList();
        if (steps.isEmpty()) {
            return words.say("weight." + question.weight().name());
        }
        return page.t(
                "record-ui.question-blocks", "count", steps.size(), "steps", String.join(words.say("list"), steps));
    }
}
