package dev.touchstone.decision;

/**
 * Another decision, complete enough to be linked from a file.
 *
 * @param id the decision
 * @param number its number
 * @param slug the part of its file name behind the number
 */
public record Link(String id, int number, String slug) {
    /** File name without ending: {@code 0003-message-broker}. */
    public String stem() {
        return Slug.stem(number, slug);
    }
}
