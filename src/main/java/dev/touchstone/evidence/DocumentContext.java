package dev.touchstone.evidence;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person says about a measured document, since no tool writes it.
 *
 * @param technology id of what was measured, of the catalogue or a scenario's own; empty while nobody said
 * @param version of the technology
 * @param measured day of the measurement, not of the import
 * @param runBy who measured
 * @param command the command line that gave the document, or the address of its script
 * @param workload under which load
 * @param environment where
 * @param unit UCUM code of the numbers whose unit the document does not state; empty while nobody said
 * @param origin where the document comes from: an address, a person
 * @param licence under which it may be kept; empty for one's own
 * @param numbers how single numbers are meant, where the document does not say it
 */
@RecordBuilder
public record DocumentContext(
        String technology,
        String version,
        Optional<LocalDate> measured,
        Claim.RunBy runBy,
        String command,
        Workload workload,
        Environment environment,
        String unit,
        String origin,
        String licence,
        List<Meant> numbers) {

    /** Longest text of it, in characters. */
    public static final int LONGEST = 4000;

    /** Of which nothing is said. */
    public static final DocumentContext NONE = new DocumentContext(
            "",
            "",
            Optional.empty(),
            Claim.RunBy.UNKNOWN,
            "",
            Workload.UNKNOWN,
            Environment.UNKNOWN,
            "",
            "",
            "",
            List.of());

    /** Absent is empty. */
    public DocumentContext {
        technology = text(technology);
        version = text(version);
        measured = measured == null ? Optional.empty() : measured;
        runBy = runBy == null ? Claim.RunBy.UNKNOWN : runBy;
        command = text(command);
        workload = workload == null ? Workload.UNKNOWN : workload;
        environment = environment == null ? Environment.UNKNOWN : environment;
        unit = text(unit);
        origin = text(origin);
        licence = text(licence);
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
    }

    /** The same, where of one number is said how it is meant; what is not said anew of it stays said. */
    public DocumentContext meaning(Meant number) {
        Optional<Meant> before = numbers.stream()
                .filter(said -> said.claim().equals(number.claim()))
                .findFirst();
        List<Meant> all = new ArrayList<>(numbers);
        all.removeIf(said -> said.claim().equals(number.claim()));
        all.add(new Meant(
                number.claim(),
                number.bound().or(() -> before.flatMap(Meant::bound)),
                number.relativeTo().or(() -> before.flatMap(Meant::relativeTo))));
        return DocumentContextBuilder.builder(this).numbers(all).build();
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
