package dev.touchstone.analysis.weight;

import dev.touchstone.base.Interval;
import java.util.Arrays;
import java.util.List;

/**
 * All weights that meet some constraints: {@code w >= 0}, {@code sum w = 1} and what was stated; never empty.
 *
 * <p>Criteria that no constraint names are one item of it, their sum: how they divide it is free. Everything about
 * eight answers of a hundred criteria is computed on at most seventeen items, exactly.
 */
public final class Polytope {
    private final WeightConstraints constraints;
    private final Lump lump;
    private final Body body;

    private Polytope(WeightConstraints constraints, Lump lump, Body body) {
        this.constraints = constraints;
        this.lump = lump;
        this.body = body;
    }

    /** @param feasible of the constraints on the items of the lump */
    static Polytope of(WeightConstraints constraints, Lump lump, WeightConstraints items, LeastViolation feasible) {
        return new Polytope(constraints, lump, Body.of(items, feasible));
    }

    /** The number of criteria. */
    public int size() {
        return constraints.size();
    }

    /** How many numbers it takes to name one of its weights: 0 when there is only one. */
    public int dimension() {
        return body.dimension() + (lumpCanWeigh() ? lump.power() : 0);
    }

    private boolean lumpCanWeigh() {
        return lump.power() > 0 && body.canWeigh(lump.position());
    }

    /** How many weights its programmes are about: the criteria that constraints name, and the others as one. */
    public int items() {
        return body.size();
    }

    /** The constraints that it was made of. */
    public WeightConstraints constraints() {
        return constraints;
    }

    /**
     * The least and greatest value of each weight; two linear programmes for each criterion that a constraint names, and two
     * for the others together: each of them may have nothing, or all that they have.
     */
    public List<Interval> ranges() {
        return lump.ranges(body.ranges());
    }

    /** A point well within, one of several perhaps: the centre of the greatest ball, and the unnamed share alike. */
    public List<Double> innerPoint() {
        return Arrays.stream(lump.shared(Body.notNegative(body.inner())))
                .boxed()
                .toList();
    }

    Lump lump() {
        return lump;
    }

    /** What its items can weigh. */
    Body body() {
        return body;
    }
}
