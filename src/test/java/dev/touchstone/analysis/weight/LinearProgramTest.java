package dev.touchstone.analysis.weight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.touchstone.analysis.weight.LinearProgram.Answer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearProgramTest {
    /**
     * The greatest 3x + 5y with x at most 4, 2y at most 12, 3x + 2y at most 18 is 36 at (2, 6): Hillier &amp;
     * Lieberman.
     */
    @Test
    void aTextbookProgramme() {
        LinearProgram program = new LinearProgram(2)
                .between(0, 0, 4)
                .between(1, 0, Double.POSITIVE_INFINITY)
                .atMost(new double[] {0, 2}, 12)
                .atMost(new double[] {3, 2}, 18);
        Answer.Best best = assertInstanceOf(Answer.Best.class, program.maximise(new double[] {3, 5}));
        assertEquals(36, best.value(), 1e-9);
        assertArrayEquals(new double[] {2, 6}, best.point(), 1e-9);
    }

    @Test
    void noSolutionAndNoEndAreAnswers() {
        LinearProgram none = new LinearProgram(1).atLeast(new double[] {1}, 2).atMost(new double[] {1}, 1);
        assertEquals(new Answer.Infeasible(), none.minimise(new double[] {1}));
        LinearProgram endless = new LinearProgram(2).equal(new double[] {1, 1}, 1);
        assertEquals(new Answer.Unbounded(), endless.minimise(new double[] {1, 0}));
    }

    /** Over the simplex the least of a linear function is its least coefficient. */
    @Test
    void overTheSimplexTheLeastIsACorner() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 1; n <= 100; n += 9) {
            double[] objective = random.doubles(n, -1, 1).toArray();
            double[] ones = new double[n];
            Arrays.fill(ones, 1);
            LinearProgram program = new LinearProgram(n).equal(ones, 1);
            for (int j = 0; j < n; j++) {
                program.between(j, 0, Double.POSITIVE_INFINITY);
            }
            Answer.Best best = (Answer.Best) program.minimise(objective);
            assertEquals(Arrays.stream(objective).min().getAsDouble(), best.value(), 1e-12);
        }
    }
}
