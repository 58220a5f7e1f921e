package dev.touchstone.web.view;

import java.util.List;

/**
 * The stored evaluations that counted a number of a document.
 *
 * @param evaluations the latest ones
 * @param more how many are not shown; empty for none
 */
public record CountedView(List<Link> evaluations, String more) {
    /** No evaluation. */
    public static final CountedView NONE = new CountedView(List.of(), "");
}
