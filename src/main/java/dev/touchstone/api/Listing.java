package dev.touchstone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.revision.CanonicalJson;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Json;
import dev.touchstone.revision.Page;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The part of a list that a request asks for. A cursor holds the sort key of the last item seen, never a position or a row,
 * so that items that come or go do not disturb the walk, the last one seen included; and a hash over path and filters, so
 * that it is refused under other ones (as in AIP-158). The limit may change between parts.
 */
final class Listing {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 200;
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    private final UriInfo address;
    private final int limit;
    private final Optional<JsonNode> last;

    private Listing(UriInfo address, int limit, Optional<JsonNode> last) {
        this.address = address;
        this.limit = limit;
        this.last = last;
    }

    /**
     * A part of a list.
     *
     * @param next address of the next part; absent after the last one
     */
    record Part<T>(List<T> items, Optional<String> next) {}

    /**
     * Reads what is asked for; both parameters may be {@code null}.
     *
     * @throws ProblemException INVALID for a limit below 1 and a cursor of another list
     */
    static Listing of(UriInfo address, String limit, String cursor) {
        int wanted = Parameters.whole(LIMIT, limit).orElse(USUAL_LIMIT);
        if (wanted < 1) {
            throw Parameters.bad(LIMIT, limit, "1 … " + MOST);
        }
        return new Listing(
                address, Math.min(wanted, MOST), Optional.ofNullable(cursor).map(text -> read(text, filters(address))));
    }

    /** The same list from a store, the latest first, as heads. */
    HeadQuery narrow(HeadQuery query) {
        HeadQuery narrowed = query.limit(limit);
        return last.map(place -> narrowed.after(after(place))).orElse(narrowed);
    }

    /** A part that the store gave. */
    <T> Part<T> part(Page<Head> page, Function<Head, T> shape) {
        return part(page, HeadQuery.After::of, shape);
    }

    /**
     * A part that the store gave.
     *
     * @param place where the list goes on after an item
     */
    <R, T> Part<T> part(Page<R> page, Function<R, HeadQuery.After> place, Function<R, T> shape) {
        Optional<String> next = Optional.empty();
        if (page.more()) {
            HeadQuery.After after = place.apply(page.items().getLast());
            next = Optional.of(next(key(after.id()).put("at", after.at().toString())));
        }
        return new Part<>(page.items().stream().map(shape).toList(), next);
    }

    /** A part of revisions, the newest first, by their numbers. */
    <R, T> Part<T> byNumber(Page<R> page, Function<R, Integer> number, Function<R, T> shape) {
        Optional<String> next = page.more()
                ? Optional.of(next(key("").put("rev", number.apply(page.items().getLast()))))
                : Optional.empty();
        return new Part<>(page.items().stream().map(shape).toList(), next);
    }

    /** The number before which the list goes on. */
    Optional<Integer> beforeNumber() {
        return last.map(place -> place.path("rev").asInt());
    }

    int limit() {
        return limit;
    }

    /** A part of what is in memory anyway, by id. */
    <R, T> Part<T> byId(Iterable<R> all, Function<R, String> id, Function<R, T> shape) {
        TreeMap<String, R> sorted = new TreeMap<>();
        all.forEach(each -> sorted.put(id.apply(each), each));
        Map<String, R> rest = last.<Map<String, R>>map(
                        place -> sorted.tailMap(place.path("id").asText(), false))
                .orElse(sorted);
        List<T> items = new ArrayList<>();
        String lastId = "";
        for (Map.Entry<String, R> each : rest.entrySet()) {
            if (items.size() == limit) {
                return new Part<>(items, Optional.of(next(key(lastId))));
            }
            items.add(shape.apply(each.getValue()));
            lastId = each.getKey();
        }
        return new Part<>(items, Optional.empty());
    }

    private static HeadQuery.After after(JsonNode place) {
        try {
            return new HeadQuery.After(
                    Instant.parse(place.path("at").asText()), place.path("id").asText());
        } catch (DateTimeException e) {
            throw broken();
        }
    }

    private ObjectNode key(String id) {
        ObjectNode key = ((ObjectNode) Json.STANDARD.tree("{}")).put("f", filters(address));
        return id.isEmpty() ? key : key.put("id", id);
    }

    private String next(ObjectNode key) {
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.toString().getBytes(StandardCharsets.UTF_8));
        StringBuilder next = new StringBuilder(path(address)).append('?');
        address.getQueryParameters().forEach((name, values) -> {
            if (!name.equals(CURSOR)) {
                values.forEach(value -> next.append(encoded(name))
                        .append('=')
                        .append(encoded(value))
                        .append('&'));
            }
        });
        return next.append(CURSOR).append('=').append(cursor).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String path(UriInfo address) {
        return address.getRequestUri().getRawPath();
    }

    private static JsonNode read(String cursor, String filters) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            JsonNode key = Json.STANDARD.tree(new String(bytes, StandardCharsets.UTF_8));
            if (key.path("f").asText().equals(filters)) {
                return key;
            }
        } catch (IllegalArgumentException | ProblemException e) {
            // answered below
        }
        throw broken();
    }

    private static RuntimeException broken() {
        return Problem.of(Problem.Kind.INVALID, "api.cursor").exception();
    }

    private static String filters(UriInfo address) {
        Map<String, List<String>> filters = new TreeMap<>(address.getQueryParameters());
        filters.remove(LIMIT);
        filters.remove(CURSOR);
        return CanonicalJson.hash(path(address) + filters).substring(0, 16);
    }
}
