package dev.touchstone.web.weights;

import dev.touchstone.evaluation.weighing.WeightWays;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways of asking that have a page, the usual one first. */
public enum WayPage {
    SWING,
    RANKING,
    PAIRWISE,
    QUESTIONS;

    /** The word in addresses and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way of a word. */
    public static Optional<WayPage> of(String word) {
        return Arrays.stream(values()).filter(way -> way.word().equals(word)).findFirst();
    }

    WayForm form(WeightWays ways) {
        return switch (this) {
            case SWING -> new SwingForm();
            case RANKING -> new RankingForm();
            case PAIRWISE -> new PairsForm();
            case QUESTIONS -> new QuestionsForm(ways);
        };
    }
}
