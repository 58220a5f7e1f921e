package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Bill;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
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
                say("note-" + sheet.basis().name().toLowerCase(Locale.ROOT)));
    }

    /**
     * Every price of a sheet, one a line.
     *
     * @param names technology id to name
     */
    public List<String> prices(PriceSheet sheet, Map<String, LocalText> names) {
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
        if (bill.applies() && bill.nodeMonths().isEmpty()) {
            return say("month-unknown");
        }
        if (bill.total().isEmpty()) {
            return say(bill.applies() ? "month-no-price" : "month-nothing");
        }
        Bill.Span total = bill.total().get();
        String together = total.low() == total.high()
                ? numbers.money(sheet.currency(), total.low())
                : numbers.money(sheet.currency(), total.low(), total.high());
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

    /**
     * Effort of a migration in money; empty where a person-day has no price. All in person-weeks.
     */
    public Optional<String> effort(PriceSheet sheet, double low, double likely, double high) {
        return sheet.personDay()
                .map(price -> say(
                        "effort",
                        "money",
                        effortMoney(sheet, price, low, likely, high),
                        "likely",
                        numbers.exact(likely),
                        "weeks",
                        numbers.range(low, high),
                        "days",
                        numbers.exact(PriceSheet.DAYS_PER_WEEK),
                        "price",
                        numbers.money(sheet.currency(), price)));
    }

    /** Person-weeks at the price of a person-day. */
    public String effortMoney(PriceSheet sheet, double personDay, double low, double likely, double high) {
        double week = personDay * PriceSheet.DAYS_PER_WEEK;
        return numbers.money(sheet.currency(), low * week, likely * week, high * week);
    }
}
