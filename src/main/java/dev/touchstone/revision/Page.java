package dev.touchstone.revision;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items at most as many as were asked for
 * @param more whether there are further ones after the last item
 */
public record Page<T>(List<T> items, boolean more) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of one item more than was asked for: the surplus only tells that there are more. */
    public static <T> Page<T> of(List<T> found, int limit) {
        boolean more = found.size() > limit;
        return new Page<>(more ? found.subList(0, limit) : found, more);
    }

    /** The same part of the list with other items. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), more);
    }
}
