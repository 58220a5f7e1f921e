package dev.touchstone.decision.export;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.FactText;
import dev.touchstone.rendering.MarkdownText;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.Units;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences and numbers of an export in one language. Every text that people typed goes through here into Markdown;
 * sentences of ours come from {@code messages/record.*}.
 */
final class Wording {
    private static final String AREA = "record.";
    private static final double POINTS = 100;

    private final Language language;
    private final Messages messages;
    private final Numbers numbers;
    private final Units units;

    Wording(Language language) {
        this.language = language;
        messages = Messages.in(language);
        numbers = new Numbers(language);
        units = new Units(language);
    }

    Language language() {
        return language;
    }

    /** A sentence of ours; pairs of name and value, which are Markdown already. */
    String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return messages.text(AREA + key, named);
    }

    /** A typed text on one line. */
    String line(LocalText text) {
        return MarkdownText.line(text.in(language));
    }

    /** A typed text in paragraphs. */
    String blocks(LocalText text) {
        return MarkdownText.blocks(text.in(language));
    }

    /** A typed text as it is, for headings, which escape by themselves. */
    String plain(LocalText text) {
        return text.in(language);
    }

    String cell(LocalText text) {
        return MarkdownText.cell(text.in(language));
    }

    /** What a fact says, for a cell of a table. */
    String says(String text) {
        return MarkdownText.cell(new FactText(language).in(text));
    }

    /** Several as an enumeration. */
    String all(Collection<String> items) {
        return String.join(say("between"), items);
    }

    /** A value of 0..1 as points of 100. */
    String points(double value) {
        return numbers.whole(value * POINTS);
    }

    String signedPoints(double value) {
        return numbers.signed(value * POINTS);
    }

    String interval(double low, double high) {
        return numbers.wholeRange(low * POINTS, high * POINTS);
    }

    String percent(double share) {
        return numbers.percent(share);
    }

    String exact(double value) {
        return numbers.exact(value);
    }

    /** A quantity with no more digits than its spread allows. */
    String value(double value, double spread) {
        return numbers.value(value, spread);
    }

    String range(double low, double high) {
        return numbers.range(low, high);
    }

    /** A number with its unit. */
    String quantity(double value, String ucum) {
        return MarkdownText.line(units.after(numbers.exact(value), ucum, value));
    }

    String unit(String ucum) {
        return MarkdownText.line(units.word(ucum));
    }

    String name(Option option) {
        return line(option.name());
    }

    String name(AppliedCriterion criterion) {
        return line(criterion.name());
    }

    /** What a must-have asks. */
    String gate(GateOutcome gate) {
        if (gate.kind() == GateOutcome.Kind.NOVELTY) {
            return say("gate-novelty");
        }
        return gate.title().isBlank() ? MarkdownText.line(gate.gate()) : line(gate.title());
    }

    String gates(List<GateOutcome> gates) {
        return all(gates.stream().map(this::gate).distinct().toList());
    }
}
