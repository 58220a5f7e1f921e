package dev.touchstone.web.view;

import java.util.List;

/**
 * Positions of which one is chosen, as plain links: a filter, a reading, a plan.
 *
 * @param label what is chosen
 * @param links the positions
 */
public record Choice(String label, List<Link> links) {}
