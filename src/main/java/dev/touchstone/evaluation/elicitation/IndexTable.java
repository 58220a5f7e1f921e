package dev.touchstone.evaluation.elicitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.analysis.weight.RandomIndex;
import dev.touchstone.base.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which random index a consistency ratio is taken with; written as the name of a table, or as a number.
 *
 * @param index the table, or the number for matrices of every size
 */
public record IndexTable(RandomIndex index) {
    private static final List<RandomIndex> TABLES = List.of(RandomIndex.SAATY, RandomIndex.ALONSO_LAMATA);

    /**
     * Reads either form.
     *
     * @throws dev.touchstone.base.ProblemException {@code elicitation.not-an-index} for anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static IndexTable of(JsonNode written) {
        Optional<RandomIndex> table = TABLES.stream()
                .filter(one -> written.isTextual() && one.name().equals(written.textValue()))
                .findFirst();
        if (table.isPresent()) {
            return new IndexTable(table.get());
        }
        double stated = written.isNumber() ? written.doubleValue() : 0;
        if (!Double.isFinite(stated) || stated <= 0) {
            throw Problem.invalid("", "elicitation.not-an-index", Map.of("value", Problem.quoted(written)))
                    .exception();
        }
        return new IndexTable(RandomIndex.stated(stated));
    }
}
