package dev.touchstone.evaluation.elicitation;

import dev.touchstone.analysis.weight.Points;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The items that are weighed, from their ids to their positions and back. */
final class Items {
    private static final int LONGEST_ID = 200;

    private final List<String> ids;
    private final Map<String, Integer> positions;

    private Items(List<String> ids, Map<String, Integer> positions) {
        this.ids = ids;
        this.positions = positions;
    }

    /** An id and where it was written. */
    record Written(String id, String pointer) {}

    /** Ids of a list. */
    static Items listed(String pointer, List<String> ids) {
        return of(
                pointer,
                IntStream.range(0, ids.size())
                        .mapToObj(i -> new Written(ids.get(i), pointer + "/" + i))
                        .toList());
    }

    /** Ids that are the names of entries. */
    static Items named(String pointer, Collection<String> ids) {
        return of(
                pointer,
                ids.stream()
                        .map(id -> new Written(id, Fault.below(pointer, id)))
                        .toList());
    }

    /**
     * Ids from wherever they stand.
     *
     * @param pointer to what holds them all
     * @throws dev.touchstone.base.ProblemException at once with all that is wrong with them
     */
    static Items of(String pointer, List<Written> written) {
        if (written.isEmpty()) {
            throw Problem.invalid(pointer, "field.missing", Map.of()).exception();
        }
        if (written.size() > Points.MAX_CRITERIA) {
            throw Problem.invalid(
                            pointer, "list.too-long", Map.of("most", Points.MAX_CRITERIA, "length", written.size()))
                    .exception();
        }
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Written one : written) {
            unfit(one.id()).ifPresent(fault -> faults.add(new Fault(one.pointer(), fault.code(), fault.arguments())));
            if (positions.putIfAbsent(one.id(), positions.size()) != null) {
                faults.add(Fault.at(one.pointer(), "id.taken", Map.of("value", Problem.quoted(one.id()))));
            }
        }
        refuse(faults);
        return new Items(List.copyOf(positions.keySet()), positions);
    }

    private static Optional<Fault> unfit(String id) {
        if (id.isBlank()) {
            return Optional.of(Fault.at("", "field.missing"));
        }
        return id.length() > LONGEST_ID
                ? Optional.of(Fault.at("", "text.too-long", Map.of("most", LONGEST_ID, "length", id.length())))
                : Optional.empty();
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
    }

    int size() {
        return ids.size();
    }

    String id(int position) {
        return ids.get(position);
    }

    int position(String id) {
        return positions.get(id);
    }

    /** The pointer to the entry of an item. */
    String entry(String pointer, int position) {
        return Fault.below(pointer, id(position));
    }

    /**
     * Refuses entries of others.
     *
     * @throws dev.touchstone.base.ProblemException with all of them
     */
    void onlyThese(String pointer, Collection<String> given) {
        refuse(strangers(pointer, given));
    }

    /** Refuses the name of another, written at a place of its own. */
    void onlyThis(String pointer, String id) {
        if (!positions.containsKey(id)) {
            refuse(List.of(stranger(pointer, id)));
        }
    }

    private Fault stranger(String pointer, String id) {
        return Fault.at(
                pointer,
                "elicitation.unknown-item",
                Map.of("value", Problem.quoted(id), "expected", Problem.quoted(String.join(", ", ids))));
    }

    private List<Fault> strangers(String pointer, Collection<String> given) {
        return given.stream()
                .filter(id -> !positions.containsKey(id))
                .map(id -> stranger(Fault.below(pointer, id), id))
                .toList();
    }

    /**
     * The entries of all items, in their order.
     *
     * @throws dev.touchstone.base.ProblemException with all entries that are too many, and all that are missing
     */
    <T> List<T> inOrder(String pointer, Map<String, T> given) {
        List<Fault> faults = new ArrayList<>(strangers(pointer, given.keySet()));
        for (String id : ids) {
            if (!given.containsKey(id)) {
                faults.add(Fault.at(pointer, "elicitation.missing-item", Map.of("value", Problem.quoted(id))));
            }
        }
        refuse(faults);
        return ids.stream().map(given::get).toList();
    }

    /** Values in the order of the items, by id. */
    <T> Map<String, T> byId(List<T> values) {
        Map<String, T> byId = new LinkedHashMap<>();
        for (int position = 0; position < size(); position++) {
            byId.put(id(position), values.get(position));
        }
        return byId;
    }
}
