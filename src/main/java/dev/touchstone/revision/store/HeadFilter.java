package dev.touchstone.revision.store;

import dev.touchstone.revision.HeadQuery;
import io.quarkus.panache.common.Sort;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A {@link HeadQuery} in the query language of the database. Every value travels as a parameter.
 *
 * @param where the condition on a head {@code h}
 * @param sort the order, the identifier last
 * @param parameters the values
 */
record HeadFilter(String where, Sort sort, Map<String, Object> parameters) {

    static HeadFilter of(HeadQuery query) {
        StringBuilder where = new StringBuilder("h.key.kind = :kind and not h.removed");
        Map<String, Object> values = new HashMap<>();
        values.put("kind", query.kind());
        query.parent().ifPresent(parent -> {
            where.append(" and h.parent = :parent");
            values.put("parent", parent);
        });
        query.state().ifPresent(state -> {
            where.append(" and h.state = :state");
            values.put("state", state);
        });
        query.notState().ifPresent(state -> {
            where.append(" and (h.state is null or h.state <> :notState)");
            values.put("notState", state);
        });
        query.facets().forEach((facet, words) -> {
            int n = values.size();
            where.append(" and h.key.id in (select f.key.id from HeadFacetRow f where f.key.kind = :kind"
                    + " and f.key.facet = :facet" + n + " and f.key.word in :words" + n + ")");
            values.put("facet" + n, facet);
            values.put("words" + n, words);
        });
        query.text().ifPresent(text -> {
            where.append(" and h.searchText like :text escape '!'");
            values.put("text", "%" + literally(text.toLowerCase(Locale.ROOT)) + "%");
        });
        query.after().ifPresent(after -> {
            values.put("afterId", after.id());
            if (query.order() == HeadQuery.Order.ID) {
                where.append(" and h.key.id > :afterId");
            } else {
                where.append(" and (h.changedAt < :afterAt or (h.changedAt = :afterAt and h.key.id > :afterId))");
                values.put("afterAt", after.at());
            }
        });
        Sort sort = query.order() == HeadQuery.Order.ID
                ? Sort.ascending("h.key.id")
                : Sort.descending("h.changedAt").and("h.key.id", Sort.Direction.Ascending);
        return new HeadFilter(where.toString(), sort, values);
    }

    /** Wildcards in what a person typed mean themselves. */
    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_").replace("\u0000", "");
    }
}
