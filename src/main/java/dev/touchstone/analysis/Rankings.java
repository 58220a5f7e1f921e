package dev.touchstone.analysis;

import java.util.Arrays;

/** The rankings of samples, each as a number: the place of every candidate is a digit of it. */
final class Rankings {
    private long[] keys = new long[MeasurePlan.BLOCK];
    private int count;

    void add(long key) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = key;
    }

    void addAll(Rankings other) {
        keys = Arrays.copyOf(keys, Math.max(MeasurePlan.BLOCK, count + other.count));
        System.arraycopy(other.keys, 0, keys, count, other.count);
        count += other.count;
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
