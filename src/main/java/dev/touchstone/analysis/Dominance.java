package dev.touchstone.analysis;

/**
 * {@code better} is at least as good as {@code worse} under every criterion and better under one, on expected values.
 *
 * @param better id of the one
 * @param worse id of the other
 * @param share share of samples in which {@code better} is at least as good under all criteria together
 * @param confirmed whether {@code share} is at least 95 %
 */
public record Dominance(String better, String worse, double share, boolean confirmed) {}
