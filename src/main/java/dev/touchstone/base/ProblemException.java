package dev.touchstone.base;

import java.util.Objects;

/**
 * The one exception for failures that a person can do something about. A single mapper turns it into problem+json or
 * into a page.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Carries a problem to whoever can show it. */
    public ProblemException(Problem problem) {
        super(problem.kind() + " " + problem.code() + " " + problem.arguments() + " " + problem.faults());
        this.problem = Objects.requireNonNull(problem);
    }

    /** Carries a problem together with what led to it. */
    public ProblemException(Problem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /** The problem, with code and arguments instead of a sentence. */
    public Problem problem() {
        return problem;
    }
}
