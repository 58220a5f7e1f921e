package dev.touchstone.analysis;

import java.util.Arrays;

/** The rankings of samples, each as a number that holds the place of every candidate. */
final class Rankings {
    /** For a place, from 0. */
    static final int BITS = 4;

    /** Most candidates of which the places fit into their bits and all of them into a number. */
    static final int MAX = 15;

    private long[] keys = new long[MeasurePlan.BLOCK];
    private int count;

    /** Adds the first n. */
    void add(long[] more, int n) {
        if (count + n > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(2 * keys.length, count + n));
        }
        System.arraycopy(more, 0, keys, count, n);
        count += n;
    }

    void addAll(Rankings other) {
        add(other.keys, other.count);
    }

    /** Puts those so far in order; what is sorted in parts is sorted quickly as a whole. */
    void sort() {
        Arrays.sort(keys, 0, count);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How often each different one came up, the rarest first. */
    int[] frequencies() {
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        int[] frequencies = new int[count];
        int different = 0;
        for (int k = 0; k < count; k++) {
            if (k > 0 && sorted[k] != sorted[k - 1]) {
                different++;
            }
            frequencies[different]++;
        }
        int[] found = Arrays.copyOf(frequencies, count == 0 ? 0 : different + 1);
        Arrays.sort(found);
        return found;
    }
}
