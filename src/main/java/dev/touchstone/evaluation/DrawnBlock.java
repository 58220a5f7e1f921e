package dev.touchstone.evaluation;

import dev.touchstone.analysis.Block;
import dev.touchstone.analysis.InvalidModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Quantities of an evaluation that were drawn together, because they were measured together.
 *
 * @param drawn ids of the quantities; two or more
 * @param correlation of their normal scores: for each quantity one number for every quantity before it, so the first row
 *     is empty
 */
public record DrawnBlock(List<String> drawn, List<List<Double>> correlation) {
    public DrawnBlock {
        drawn = List.copyOf(drawn);
        correlation = correlation.stream().map(List::copyOf).toList();
    }

    /**
     * The block for the engine.
     *
     * @param positions of the variables of the model, by id
     * @param pointer to this block, for refusals
     * @throws InvalidModel when an id is not drawn or the numbers are no correlation
     */
    Block block(Map<String, Integer> positions, String pointer) {
        List<Integer> variables = new ArrayList<>();
        InvalidModel.length(pointer + "/correlation", drawn.size(), correlation.size());
        for (int i = 0; i < drawn.size(); i++) {
            String id = drawn.get(i);
            InvalidModel.reference(pointer + "/drawn/" + i, id, positions.containsKey(id));
            InvalidModel.length(
                    pointer + "/correlation/" + i, i, correlation.get(i).size());
            variables.add(positions.get(id));
        }
        List<List<Double>> matrix = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            List<Double> row = new ArrayList<>();
            for (int k = 0; k < drawn.size(); k++) {
                row.add(i == k ? 1 : correlation.get(Math.max(i, k)).get(Math.min(i, k)));
            }
            matrix.add(row);
        }
        return new Block(variables, matrix);
    }
}
