package dev.touchstone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.cli.remote.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of one file; small, so that a thousand can be held. */
sealed interface FileOutcome {

    /** Its name as given. */
    String file();

    /** A code with its sentence and its place. */
    record Told(String code, String detail, String locator) {}

    /**
     * It was read.
     *
     * @param known whether the server had these bytes already; then nothing of it changed
     * @param numbers how many it states
     * @param withoutUnit how many of them nobody can use before somebody says their unit
     * @param rows how many rows of a table were left out
     * @param grades how many numbers have which grade
     * @param uses criteria of the scenario that use a number of it
     * @param unused why none can
     * @param orders ids of the test orders of the scenario that it answers, or would
     */
    record Taken(
            String file,
            String format,
            String sha256,
            boolean known,
            int numbers,
            int withoutUnit,
            int rows,
            Map<String, Integer> grades,
            List<Told> warnings,
            List<String> uses,
            Optional<Told> unused,
            List<String> orders)
            implements FileOutcome {}

    /** Nothing of it was taken. */
    record Refused(String file, Told reason, List<Told> faults) implements FileOutcome {}

    /** The outcome that an answer speaks of; a plan may hold a refusal. */
    static FileOutcome of(String file, JsonNode answer) {
        if (answer.has("refusal")) {
            return new Refused(file, told(answer.path("refusal")), List.of());
        }
        int withoutUnit = 0;
        Map<String, Integer> grades = new TreeMap<>();
        for (JsonNode claim : answer.path("claims")) {
            withoutUnit += claim.has("canonical") ? 0 : 1;
            grades.merge(claim.path("grade").asText(), 1, Integer::sum);
        }
        List<Told> warnings = new ArrayList<>();
        answer.path("warnings").forEach(warning -> warnings.add(told(warning)));
        List<String> uses = new ArrayList<>();
        answer.path("uses").forEach(use -> uses.add(use.path("criterion").asText()));
        List<String> orders = new ArrayList<>();
        answer.path("test_orders").forEach(order -> orders.add(order.path("id").asText()));
        return new Taken(
                file,
                answer.path("format").asText(),
                answer.path("sha256").asText(),
                answer.path("known").asBoolean(),
                answer.path("claims").size(),
                withoutUnit,
                answer.at("/rows/refused").asInt(),
                grades,
                warnings,
                uses.stream().distinct().toList(),
                answer.has("unused") ? Optional.of(told(answer.path("unused"))) : Optional.empty(),
                orders);
    }

    /** A refusal by the server: that of the document itself where it names one. */
    static FileOutcome of(String file, Reply.Refused refused) {
        List<Told> faults = refused.faults().stream()
                .map(fault -> new Told(fault.code().replaceFirst("^importers\\.", ""), fault.detail(), fault.pointer()))
                .toList();
        if (faults.size() == 1) {
            return new Refused(file, faults.getFirst(), List.of());
        }
        return new Refused(file, new Told(refused.code(), refused.detail(), ""), faults);
    }

    private static Told told(JsonNode node) {
        return new Told(
                node.path("code").asText(),
                node.path("detail").asText(),
                node.path("locator").asText());
    }

    /** For machines. */
    default ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("file", file());
        switch (this) {
            case Taken taken -> {
                node.put("outcome", taken.known() ? "duplicate" : "new")
                        .put("format", taken.format())
                        .put("sha256", taken.sha256())
                        .put("numbers", taken.numbers())
                        .put("without_unit", taken.withoutUnit())
                        .put("rows_refused", taken.rows());
                ObjectNode grades = node.putObject("grades");
                taken.grades().forEach(grades::put);
                put(node.putArray("warnings"), taken.warnings());
                taken.uses().forEach(node.putArray("uses")::add);
                taken.orders().forEach(node.putArray("test_orders")::add);
                taken.unused()
                        .ifPresent(why ->
                                node.putObject("unused").put("code", why.code()).put("detail", why.detail()));
            }
            case Refused refused -> {
                node.put("outcome", "refused")
                        .put("code", refused.reason().code())
                        .put("detail", refused.reason().detail())
                        .put("locator", refused.reason().locator());
                put(node.putArray("errors"), refused.faults());
            }
        }
        return node;
    }

    private static void put(ArrayNode list, List<Told> told) {
        told.forEach(one -> list.addObject()
                .put("code", one.code())
                .put("detail", one.detail())
                .put("locator", one.locator()));
    }
}
