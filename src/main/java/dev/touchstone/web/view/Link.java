package dev.touchstone.web.view;

/**
 * A link, or one position of a choice that is made by links.
 *
 * @param text what it says
 * @param href where it leads; empty for the place where we are
 * @param current whether it is the one that is shown now
 */
public record Link(String text, String href, boolean current) {

    /** A link that is not the current one. */
    public static Link to(String text, String href) {
        return new Link(text, href, false);
    }
}
