package dev.touchstone.catalogue;

/**
 * How typed numbers on a criterion become one (docs/method/evidence.md). Where the criterion says nothing its dimension
 * decides.
 *
 * @param machine what the environment of a measurement does to the number
 * @param keepsStale true where a number that is too old to compare still says whether something suffices
 */
public record Pooling(Machine machine, boolean keepsStale) {

    /** What the environment of a measurement does to the number. */
    public enum Machine {
        /** It moves everything that is measured in it. */
        MOVES,
        /** The number is a ratio to a reference of the same environment: what moves both leaves it. */
        CANCELS,
        /** Nothing: people, money, counts of things. */
        NONE
    }

    /** What holds where a criterion says nothing. */
    public static Pooling usual(Dimension dimension) {
        return new Pooling(dimension == Dimension.THROUGHPUT ? Machine.MOVES : Machine.NONE, false);
    }
}
