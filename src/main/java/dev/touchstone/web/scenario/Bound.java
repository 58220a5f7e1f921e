package dev.touchstone.web.scenario;

import dev.touchstone.base.Fault;
import dev.touchstone.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a form was read as.
 *
 * @param scenario the whole scenario with this part as typed
 * @param faults what could not be read
 * @param places pointer of a record's place to the beginning of the fields it was typed into
 */
public record Bound(Scenario scenario, List<FieldFault> faults, Map<String, String> places) {

    /** What follows from an unreadable number alone. */
    private static final Set<String> FOLLOWERS = Set.of(
            "judgement.not-ordered",
            "claim.value-or-range",
            "number.not-finite",
            "number.not-positive",
            "weight.not-a-weight",
            "weights.all-zero",
            "probability.outside");

    /**
     * Something wrong with a field.
     *
     * @param field its name; empty where it is about something that the form does not show
     */
    public record FieldFault(String field, String code, Map<String, Object> arguments) {
        /** Copies the arguments. */
        public FieldFault {
            arguments = Map.copyOf(arguments);
        }
    }

    /** Copies lists and map. */
    public Bound {
        faults = List.copyOf(faults);
        places = Map.copyOf(places);
    }

    /**
     * The faults of reading and, behind them, those that the check of the record found, each at its field. A number that
     * could not be read is not reported a second time for what follows from it.
     *
     * @param checked faults by JSON pointer
     * @param typed tells which fields there are
     */
    public List<FieldFault> with(List<Fault> checked, Typed typed) {
        List<FieldFault> all = new ArrayList<>(faults);
        for (Fault fault : checked) {
            FieldFault atField = new FieldFault(field(fault.pointer(), typed), fault.code(), fault.arguments());
            if (!alreadySaid(atField)) {
                all.add(atField);
            }
        }
        return List.copyOf(all);
    }

    private boolean alreadySaid(FieldFault fault) {
        return faults.stream()
                .anyMatch(said -> !said.field().isEmpty()
                        && (said.field().equals(fault.field())
                                || (FOLLOWERS.contains(fault.code()) && sameRow(said.field(), fault.field()))));
    }

    private static boolean sameRow(String one, String other) {
        return row(one).equals(row(other));
    }

    private static String row(String field) {
        return field.replaceFirst("^([^.]+(\\.\\d+)?).*$", "$1");
    }

    /** The field of a pointer: that of the longest known beginning, then upwards until a field has that name. */
    String field(String pointer, Typed typed) {
        return places.entrySet().stream()
                .filter(place -> pointer.equals(place.getKey()) || pointer.startsWith(place.getKey() + "/"))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(place -> existing(
                        place.getValue()
                                + pointer.substring(place.getKey().length()).replace('/', '.'),
                        place.getValue(),
                        typed))
                .orElse("");
    }

    private static String existing(String wanted, String least, Typed typed) {
        String name = wanted;
        while (!holds(typed, name) && name.length() > least.length()) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return Optional.of(name).filter(found -> holds(typed, found)).orElse(least);
    }

    /** Whether there is a field of this name, or fields below it. */
    private static boolean holds(Typed typed, String name) {
        return typed.has(name) || typed.fields().keySet().stream().anyMatch(each -> each.startsWith(name + "."));
    }
}
