package dev.touchstone.evidence;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.base.Unit;
import dev.touchstone.evidence.importers.Metrics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether what is said about a document can be: words that are known, numbers within bounds, texts that end. */
final class ContextCheck {
    private static final int LONGEST_QUOTE = 80;
    private static final int LONGEST_ID = 80;

    private final List<Fault> faults = new ArrayList<>();

    private ContextCheck() {}

    /** @throws dev.touchstone.base.ProblemException INVALID with the pointer of each fault into the context */
    static void check(DocumentContext said) {
        ContextCheck check = new ContextCheck();
        check.environment(said.environment());
        check.workload(said.workload());
        check.unit(said.unit());
        check.text("/technology", said.technology(), LONGEST_ID);
        check.text("/version", said.version());
        check.text("/command", said.command());
        check.text("/origin", said.origin());
        check.text("/licence", said.licence());
        if (said.numbers().size() > Meant.MOST) {
            check.add(
                    "/numbers", "list.too-long", Map.of("length", said.numbers().size(), "most", Meant.MOST));
        }
        check.close();
    }

    /**
     * @param document of whose numbers something is said
     * @throws dev.touchstone.base.ProblemException INVALID with the pointer of each fault into the context
     */
    static void numbers(EvidenceDocument document, DocumentContext said) {
        ContextCheck check = new ContextCheck();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < Math.min(said.numbers().size(), Meant.MOST); i++) {
            Meant word = said.numbers().get(i);
            String at = "/numbers/" + i;
            Optional<DocumentClaim> number = document.claim(word.claim());
            if (number.isEmpty()) {
                check.add(at + "/claim", "missing", Map.of("what", "claim", "id", shown(word.claim())));
            } else if (!seen.add(word.claim())) {
                check.add(at + "/claim", "id.taken", Map.of("value", shown(word.claim())));
            } else if (word.relativeTo().isPresent()) {
                check.ratio(at, word, number.get());
            }
        }
        check.close();
    }

    private void ratio(String at, Meant word, DocumentClaim number) {
        if (!number.mayBeRatio()) {
            add(at + "/relative_to", "claim.ratio-has-no-unit", Map.of("value", number.unit()));
        }
        word.bound()
                .filter(bound -> bound == Bound.AT_MOST || bound == Bound.AT_LEAST)
                .ifPresent(bound -> add(at + "/bound", "claim.ratio-is-no-limit", Map.of("value", bound.sign())));
        text(at + "/relative_to", word.relativeTo().orElseThrow(), LONGEST_ID);
    }

    private void add(String at, String code, Map<String, Object> arguments) {
        faults.add(new Fault(at, code, arguments));
    }

    private void close() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
    }

    private void unit(String code) {
        Optional<Unit> unit = Metrics.unit(code);
        if (!code.isEmpty() && unit.filter(Metrics::fitsAny).isEmpty()) {
            String fault = unit.isEmpty() ? "unit.unknown" : "unit.of-nothing";
            faults.add(new Fault("/unit", fault, Map.of("value", shown(code))));
        }
    }

    private void environment(Environment place) {
        place.cores().ifPresent(cores -> within("/environment/cores", cores, 1, Environment.MOST_CORES));
        place.memoryGib().ifPresent(memory -> positive("/environment/memory_gib", memory, Environment.MOST_GIB));
        word("/environment/placement", place.placement(), Environment.PLACEMENTS);
        word("/environment/sharing", place.sharing(), Environment.SHARINGS);
        text("/environment/cpu", place.cpu());
        text("/environment/disk", place.disk());
        text("/environment/network", place.network());
        text("/environment/system", place.system());
    }

    private void workload(Workload load) {
        load.offeredRate().ifPresent(rate -> positive("/workload/offered_rate", rate, Workload.HIGHEST_RATE));
        word("/workload/loop", load.loop(), Workload.LOOPS);
        word("/workload/cache", load.cache(), Workload.CACHES);
        word("/workload/tuning", load.tuning(), Workload.TUNINGS);
        word("/workload/warm_up", load.warmUp(), Workload.WARM_UPS);
        text("/workload/description", load.description());
        text("/workload/payload", load.payload());
        text("/workload/durability", load.durability());
    }

    private void word(String at, String given, List<String> known) {
        if (!given.isEmpty() && !known.contains(given)) {
            faults.add(new Fault(
                    at, "word.not-one-of", Map.of("value", shown(given), "expected", String.join(", ", known))));
        }
    }

    private static String shown(String given) {
        return given.length() > LONGEST_QUOTE ? given.substring(0, LONGEST_QUOTE) + "…" : given;
    }

    private void text(String at, String text) {
        text(at, text, DocumentContext.LONGEST);
    }

    private void text(String at, String text, int most) {
        if (text.length() > most) {
            faults.add(new Fault(at, "text.too-long", Map.of("length", text.length(), "most", most)));
        }
    }

    private void positive(String at, double value, double most) {
        if (!(value > 0 && value <= most)) {
            faults.add(new Fault(at, "number.not-positive", Map.of("value", String.valueOf(value))));
        }
    }

    private void within(String at, int value, int low, int high) {
        if (value < low || value > high) {
            faults.add(new Fault(at, "number.outside", Map.of("value", value, "low", low, "high", high)));
        }
    }
}
