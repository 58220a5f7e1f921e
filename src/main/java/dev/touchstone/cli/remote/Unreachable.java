package dev.touchstone.cli.remote;

/** No server of ours answered: none listens, it took too long, or something else answers there. */
public final class Unreachable extends Exception {
    private static final long serialVersionUID = 1;

    Unreachable(String why) {
        super(why);
    }
}
