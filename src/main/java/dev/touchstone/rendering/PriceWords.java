package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Bill;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.migration.Operator;
import dev.touchstone.scenario.PriceSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Prices of a person and what follows from them, in sentences of one language: for pages and for records. No amount
 * stands without its currency, and none without whose price of which day it is, in the same list.
 */
public final class PriceWords {
    private final Messages messages;
    private final Numbers numbers;
    private final Language language;
    private final UnaryOperator<String> typed;

    /** @param typed makes text that people typed fit where the sentence goes: escaped for Markdown, as it is for a page */
    public PriceWords(Language language, UnaryOperator<String> typed) {
        this.language = language;
        this.typed = typed;
        messages = Messages.in(language);
        numbers = new Numbers(language);
    }

    private String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return messages.text("prices." + key, named);
    }

    /** Whose prices of which day, where they hold, and on whose word. */
    public String whose(PriceSheet sheet) {
        return say(
                "whose",
                "name",
                typed.apply(sheet.filledBy()),
                "date",
                sheet.date().map(Dates::day).orElseGet(() -> say("undated")),
                "region",
                sheet.region().isBlank() ? say("nowhere") : typed.apply(sheet.region()),
                "basis",
                messages.text("editor.basis." + sheet.basis().name().toLowerCase(Locale.ROOT)));
    }

    /**
     * Every price of a sheet, one a line.
     *
     * @param names technology id to name
     */
    private List<String> prices(PriceSheet sheet, Map<String, LocalText> names) {
        List<String> lines = new ArrayList<>();
        sheet.nodeMonth()
                .ifPresent(price -> lines.add(say("line-node", "money", numbers.money(sheet.currency(), price))));
        sheet.personDay()
                .ifPresent(price -> lines.add(say("line-day", "money", numbers.money(sheet.currency(), price))));
        for (PriceSheet.Price price : sheet.prices()) {
            lines.add(say(
                    "line-single",
                    "name",
                    named(price, names),
                    "money",
                    numbers.money(sheet.currency(), price.perMonth()),
                    "source",
                    typed.apply(price.source())));
        }
        return List.copyOf(lines);
    }

    /**
     * What a record says of money, one a line: each price, then what was chosen and how one gets there.
     *
     * @param weeks effort of the migration, in person-weeks
     */
    public List<String> record(
            PriceSheet sheet, Evaluation evaluation, Optional<Option> chosen, Optional<Operator.Estimate> weeks) {
        List<String> lines = new ArrayList<>(prices(sheet, evaluation.names()));
        chosen.ifPresent(option -> lines.add(say(
                "chosen-month",
                "option",
                typed.apply(option.name().in(language)),
                "text",
                monthly(sheet, evaluation, option))));
        weeks.flatMap(effort -> effort(sheet, effort)).ifPresent(text -> lines.add(say("chosen-effort", "text", text)));
        return List.copyOf(lines);
    }

    private String named(PriceSheet.Price price, Map<String, LocalText> names) {
        LocalText name = names.getOrDefault(price.technology(), LocalText.of(price.technology()));
        String shown = typed.apply(name.in(language));
        return price.what().isBlank() ? shown : say("of", "name", shown, "what", typed.apply(price.what()));
    }

    /** What an option costs a month, or which price or number is missing to say so. */
    public String monthly(PriceSheet sheet, Evaluation evaluation, Option option) {
        Bill bill = Bill.of(sheet, option);
        if (evaluation.criterion(Bill.CRITERION).isEmpty()) {
            return say("month-not-compared");
        }
        return bill.gap().map(this::gap).orElseGet(() -> monthly(sheet, bill));
    }

    private String gap(Bill.Gap gap) {
        return say(
                switch (gap) {
                    case NODES_UNKNOWN -> "month-unknown";
                    case NODE_UNPRICED -> "month-no-price";
                    case NOTHING_PRICED -> "month-nothing";
                });
    }

    private String monthly(PriceSheet sheet, Bill bill) {
        String together = money(sheet, bill.total().orElseThrow());
        String others = bill.others().isEmpty()
                ? say("month-others-none")
                : say("month-others", "money", numbers.money(sheet.currency(), bill.added()));
        return bill.nodeMonths()
                .map(span -> say(
                        "month",
                        "money",
                        together,
                        "nodes",
                        numbers.range(span.low(), span.high()),
                        "price",
                        numbers.money(sheet.currency(), sheet.nodeMonth().orElseThrow()),
                        "others",
                        others))
                .orElseGet(() -> say("month-others-only", "money", together));
    }

    private Optional<String> effort(PriceSheet sheet, Operator.Estimate weeks) {
        return sheet.effort(weeks)
                .map(amount -> say(
                        "effort",
                        "money",
                        money(sheet, amount),
                        "likely",
                        numbers.exact(weeks.likely()),
                        "weeks",
                        numbers.range(weeks.low(), weeks.high()),
                        "days",
                        numbers.exact(PriceSheet.DAYS_PER_WEEK),
                        "price",
                        numbers.money(sheet.currency(), sheet.personDay().orElseThrow())));
    }

    /** An amount from one quantile to the other; one number where they are the same. */
    public String money(PriceSheet sheet, Bill.Span span) {
        return span.low() == span.high()
                ? numbers.money(sheet.currency(), span.low())
                : numbers.money(sheet.currency(), span.low(), span.high());
    }

    /** An amount that is likely, and its ends. */
    public String money(PriceSheet sheet, Operator.Estimate amount) {
        return numbers.money(sheet.currency(), amount.low(), amount.likely(), amount.high());
    }
}
