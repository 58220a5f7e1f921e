package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision that is made by a few questions and not by weighing: questions with answers, each leading to the next
 * question or to an outcome. The loader has made sure that every path ends in an outcome, so that no walk is longer than
 * the number of questions.
 *
 * @param id such as {@code mutex-or-atomic}
 * @param title shown name
 * @param question what it answers
 * @param context for whom and when; blank when nothing is to be said
 * @param backing where the whole comes from
 * @param questions in the order of the file; the walk begins at the first
 * @param outcomes in the order of the file
 * @param body the whole file
 * @param layer shipped or own
 */
public record Guide(
        String id,
        LocalText title,
        LocalText question,
        LocalText context,
        Backing backing,
        List<Question> questions,
        List<Outcome> outcomes,
        Map<String, Object> body,
        Layer layer)
        implements Entity {

    /** Copies the lists; refuses a guide without a question. */
    public Guide {
        questions = List.copyOf(questions);
        outcomes = List.copyOf(outcomes);
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a guide without a question: " + id);
        }
    }

    /** A place of the flow: something is asked, or it is settled. */
    public sealed interface Node permits Question, Outcome {
        /** Unique in the guide. */
        String id();

        /** What is asked or what is advised. */
        LocalText text();

        /** Where this place of the flow comes from. */
        Backing backing();
    }

    /**
     * A question.
     *
     * @param why why it is asked; blank when the text says it all
     * @param answers at least two
     */
    public record Question(String id, LocalText text, LocalText why, List<Answer> answers, Backing backing)
            implements Node {
        /** Copies the answers. */
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * One answer.
     *
     * @param id unique in its question, such as {@code yes}
     * @param next id of the question or outcome that it leads to
     */
    public record Answer(String id, LocalText text, String next) {}

    /**
     * Where the flow ends.
     *
     * @param reason why this follows
     * @param technology the technology of the catalogue that it names
     */
    public record Outcome(String id, LocalText text, LocalText reason, Optional<String> technology, Backing backing)
            implements Node {}

    /**
     * What a statement rests on.
     *
     * @param from source, date and trust
     * @param note remark of the collector; blank when there is none
     * @param corrections what other sources say against it
     * @param facts ids of facts of the catalogue that speak to it
     */
    public record Backing(Provenance from, LocalText note, List<Correction> corrections, List<String> facts) {
        /** Copies the lists. */
        public Backing {
            corrections = List.copyOf(corrections);
            facts = List.copyOf(facts);
        }
    }

    /**
     * What a source says that another source does not bear out; both are shown.
     *
     * @param verdict contradicted, imprecise, outdated or incomplete
     * @param says what the first source says
     * @param instead what holds instead
     * @param from where that stands
     */
    public record Correction(Verdict verdict, LocalText says, LocalText instead, Provenance from) {}

    /** How far a statement is off. */
    public enum Verdict {
        /** Another source says the opposite. */
        CONTRADICTED,
        /** Right in the main, wrong as written. */
        IMPRECISE,
        /** Was right once. */
        OUTDATED,
        /** Something that matters is left out. */
        INCOMPLETE
    }

    /**
     * An answer that somebody gave.
     *
     * @param question id of the question
     * @param answer id of the answer
     */
    public record Given(String question, String answer) {}

    /** A question that was passed, with its answer. */
    public record Step(Question question, Answer answer) {}

    /**
     * How far some answers lead.
     *
     * @param path what was passed, from the first question on
     * @param at the next question, or the outcome
     */
    public record Walk(List<Step> path, Node at) {
        /** Copies the path. */
        public Walk {
            path = List.copyOf(path);
        }

        /** The outcome, once it is reached. */
        public Optional<Outcome> outcome() {
            return at instanceof Outcome outcome ? Optional.of(outcome) : Optional.empty();
        }
    }

    /** The question or outcome of an id. */
    public Optional<Node> node(String nodeId) {
        return Stream.<Node>concat(questions.stream(), outcomes.stream())
                .filter(node -> node.id().equals(nodeId))
                .findFirst();
    }

    /** Every correction, those of the whole first, then in the order of the file. */
    public List<Correction> corrections() {
        return Stream.of(
                        Stream.of(backing),
                        questions.stream().map(Node::backing),
                        outcomes.stream().map(Node::backing))
                .flatMap(backings -> backings)
                .flatMap(each -> each.corrections().stream())
                .toList();
    }

    /**
     * Follows answers from the first question to the first that is not answered, or to an outcome.
     *
     * @param given in any order
     * @throws dev.touchstone.base.ProblemException INVALID for a question or an answer that does not exist, a question
     *     answered in two ways, and an answer to a question that these answers do not lead to
     */
    public Walk walk(List<Given> given) {
        Map<String, String> answers = new HashMap<>();
        for (Given each : given) {
            String other = answers.putIfAbsent(each.question(), answer(each).id());
            if (other != null && !other.equals(each.answer())) {
                throw refusal("guide.two-answers", Map.of("question", each.question()));
            }
        }
        List<Step> path = new ArrayList<>();
        Node at = questions.getFirst();
        while (at instanceof Question question && answers.containsKey(question.id())) {
            Answer answer = answer(new Given(question.id(), answers.remove(question.id())));
            path.add(new Step(question, answer));
            at = node(answer.next()).orElseThrow();
        }
        if (!answers.isEmpty()) {
            String left = answers.keySet().stream().sorted().findFirst().orElseThrow();
            throw refusal("guide.not-asked", Map.of("question", left));
        }
        return new Walk(path, at);
    }

    private Answer answer(Given given) {
        Question question = questions.stream()
                .filter(each -> each.id().equals(given.question()))
                .findFirst()
                .orElseThrow(() -> refusal(
                        "guide.no-question",
                        Map.of(
                                "question",
                                Problem.quoted(given.question()),
                                "known",
                                ids(questions.stream().map(Question::id)))));
        return question.answers().stream()
                .filter(each -> each.id().equals(given.answer()))
                .findFirst()
                .orElseThrow(() -> refusal(
                        "guide.no-answer",
                        Map.of(
                                "question",
                                question.id(),
                                "answer",
                                Problem.quoted(given.answer()),
                                "known",
                                ids(question.answers().stream().map(Answer::id)))));
    }

    private static String ids(Stream<String> ids) {
        return ids.collect(Collectors.joining(", "));
    }

    private static RuntimeException refusal(String code, Map<String, Object> arguments) {
        return Problem.of(Problem.Kind.INVALID, code, arguments).exception();
    }
}
