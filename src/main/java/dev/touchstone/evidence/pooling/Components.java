package dev.touchstone.evidence.pooling;

/**
 * What the model is told and does not learn: standard deviations of ln, limits in years. Each is a visible number of the
 * library with its ground beside it ({@code criteria/judgements.yaml}); none has a default here.
 *
 * @param environment sd of what an environment does to everything measured in it
 * @param scalingSimilar sd of how one system differs from others when it moves between environments of similar size
 * @param scalingOther the same between environments of unlike or unknown size; at least {@code scalingSimilar}
 * @param runDedicated sd between runs on a machine of one's own, before any run is seen
 * @param runShared the same on cloud and shared machines
 * @param runUnknown the same where nothing is said of the machine
 * @param runWeight how many runs that expectation weighs beside the observed spread; positive
 * @param agePerRootYear sd after one year; the variance grows evenly with the years
 * @param undatedYears age of what has no date
 * @param staleYears what is older leaves the model
 * @param analogous sd added when the workload is only like the scenario's
 * @param interested sd added when the maker or a rival measured
 * @param notComparable two systems are not comparable when the sd of their difference exceeds this
 * @param intervalSds half-width of an interval in standard deviations: 1.96 for 95 %
 */
public record Components(
        double environment,
        double scalingSimilar,
        double scalingOther,
        double runDedicated,
        double runShared,
        double runUnknown,
        double runWeight,
        double agePerRootYear,
        double undatedYears,
        double staleYears,
        double analogous,
        double interested,
        double notComparable,
        double intervalSds) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is negative or not finite, the weight is 0, or similar environments are
     *     said to differ more than unlike ones
     */
    public Components {
        double[] all = {
            environment, scalingSimilar, scalingOther, runDedicated, runShared, runUnknown, runWeight,
            agePerRootYear, undatedYears, staleYears, analogous, interested, notComparable, intervalSds
        };
        for (int k = 0; k < all.length; k++) {
            if (!Double.isFinite(all[k]) || all[k] < 0) {
                throw new IllegalArgumentException(
                        "component " + k + " must be finite and not negative, got " + all[k]);
            }
        }
        if (runWeight == 0 || scalingSimilar > scalingOther) {
            throw new IllegalArgumentException(
                    "a positive weight of runs, and scaling not larger between similar environments");
        }
    }

    /**
     * The same for quantities on which the machine has no say (people, money, counts of things): an environment does
     * nothing to them.
     */
    public Components withoutEnvironment() {
        return new Components(
                0,
                0,
                0,
                runDedicated,
                runShared,
                runUnknown,
                runWeight,
                agePerRootYear,
                undatedYears,
                staleYears,
                analogous,
                interested,
                notComparable,
                intervalSds);
    }

    /**
     * Variance of how one system takes to one environment.
     *
     * <p>A move between two similar environments then has variance {@code 2 scalingSimilar^2}, and one from an unlike
     * environment to the target {@code 2 scalingOther^2}, of which the target's own share is the same in both cases.
     */
    double scalingVariance(Site.Size size) {
        double near = scalingSimilar * scalingSimilar;
        return switch (size) {
            case TARGET, SIMILAR -> near;
            case OTHER -> 2 * scalingOther * scalingOther - near;
        };
    }

    double environmentVariance() {
        return environment * environment;
    }
}
