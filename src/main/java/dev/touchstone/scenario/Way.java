package dev.touchstone.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.touchstone.analysis.weight.RankFormula;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a person answered, by the way in which the weights of a scenario were asked for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Way.Points.class, name = "points"),
    @JsonSubTypes.Type(value = Way.SwingPoints.class, name = "swing"),
    @JsonSubTypes.Type(value = Way.Order.class, name = "ranking"),
    @JsonSubTypes.Type(value = Way.Pairs.class, name = "pairwise"),
    @JsonSubTypes.Type(value = Way.Questions.class, name = "questions")
})
public sealed interface Way {
    /** The level of pairs between dimensions; the others are named by their dimension. */
    String DIMENSIONS = "dimensions";

    /** Most questions of one sitting. */
    int MOST_QUESTIONS = 8;

    /** Points of dimensions and, inside each, of its criteria: the points of the weights themselves. */
    record Points() implements Way {}

    /**
     * Points for the step from worst to best.
     *
     * @param points by criterion; 100 for the step that matters most
     */
    record SwingPoints(Map<String, Double> points) implements Way {
        public SwingPoints {
            points = Maybe.of(points);
        }
    }

    /**
     * An order of all criteria.
     *
     * @param order places, the most important first; criteria on one place share it
     * @param formula what makes weights of it
     */
    record Order(List<List<String>> order, RankFormula formula) implements Way {
        public Order {
            order = order == null ? List.of() : order.stream().map(List::copyOf).toList();
            Objects.requireNonNull(formula, "formula");
        }
    }

    /**
     * Comparisons of pairs on two levels.
     *
     * @param levels by {@link #DIMENSIONS} or id of a dimension the comparisons of every pair on that level
     */
    record Pairs(Map<String, List<Compared>> levels) implements Way {
        public Pairs {
            levels = Maybe.of(levels);
        }
    }

    /**
     * Two compared.
     *
     * @param times how many times more the first weighs, 1 to 9
     */
    record Compared(String more, String less, double times) {}

    /**
     * Trade-offs between two steps.
     *
     * @param answers in the order in which they were asked
     */
    record Questions(List<Answer> answers) implements Way {
        public Questions {
            answers = Maybe.of(answers);
        }
    }

    /** What was said of two steps. */
    record Answer(String first, String second, Says says) {
        public Answer {
            Objects.requireNonNull(says, "says");
        }
    }

    /** How two steps stand to each other. */
    enum Says {
        FIRST_FAR,
        FIRST,
        SAME,
        SECOND,
        SECOND_FAR,
        /** Asked, and not known. */
        OPEN
    }
}
