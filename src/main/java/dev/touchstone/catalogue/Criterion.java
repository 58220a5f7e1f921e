package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * Something that is scored.
 *
 * @param id such as {@code capacity}
 * @param dimension the one of the five that it belongs to
 * @param name short name
 * @param question what it answers, as a question
 * @param unit UCUM code of its cells, annotations included ({@code {author}}); constructed scales use {@code {point}}
 * @param direction whether more is better
 * @param range default range per slot; absent when every scenario must give its own
 * @param aggregation how a stack's cell is built from its parts
 * @param pooling how several typed numbers become one
 * @param metrics of the numbers of evidence documents that answer it, in the order of preference, such as {@code
 *     latency.p99}; empty when none does by itself
 * @param anchors described levels of a constructed scale, empty for natural units
 * @param layer shipped or own
 */
public record Criterion(
        String id,
        Dimension dimension,
        LocalText name,
        LocalText question,
        String unit,
        Direction direction,
        Optional<Range> range,
        Aggregation aggregation,
        Pooling pooling,
        List<String> metrics,
        List<Anchor> anchors,
        Layer layer)
        implements Entity {
    public Criterion {
        metrics = List.copyOf(metrics);
        anchors = List.copyOf(anchors);
    }

    Criterion withAnchors(List<Anchor> others) {
        return new Criterion(
                id, dimension, name, question, unit, direction, range, aggregation, pooling, metrics, others, layer);
    }
}
