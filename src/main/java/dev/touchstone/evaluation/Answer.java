package dev.touchstone.evaluation;

import dev.touchstone.analysis.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The answer (decision-analysis.md 1).
 *
 * @param word clear, either, leaning or open; absent when no candidate is left to be ranked
 * @param leader candidate with the greatest E[V]; absent when none is left
 * @param leaderUnproven true when a must-have of the leader is unproven: it leads only if that holds
 * @param bestProven best candidate without an unproven must-have, when the leader has one
 * @param contenders the leader and all that beat it with more than 10 %
 * @param either those of which any will do, when the word is {@code either}
 * @param expectedLoss of taking the leader, in value
 */
public record Answer(
        Optional<Verdict> word,
        Optional<String> leader,
        boolean leaderUnproven,
        Optional<String> bestProven,
        List<String> contenders,
        List<String> either,
        double expectedLoss) {}
