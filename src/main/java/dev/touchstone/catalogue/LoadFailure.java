package dev.touchstone.catalogue;

import java.util.List;

/** A catalogue that could not be loaded, with every mistake that was found. Nothing of it is in use. */
public final class LoadFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /** @param mistakes all of them, by file and place; at least one */
    public LoadFailure(List<Mistake> mistakes) {
        super(mistakes.size() + " mistakes, the first: " + mistakes.getFirst());
        this.mistakes = List.copyOf(mistakes);
    }

    /** All mistakes, by file and place; at least one. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
