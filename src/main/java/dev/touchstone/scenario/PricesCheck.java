package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import java.time.LocalDate;
import java.util.Optional;

/** What can be wrong with a price sheet. */
final class PricesCheck {
    private static final int DEAREST = 1_000_000_000;

    private final Scenario scenario;
    private final FieldCheck fields;
    private final ReferenceCheck references;
    private final Optional<LocalDate> today;

    /** @param today empty where a stored scenario is read again: a clock that went wrong must not close it */
    PricesCheck(Scenario scenario, FieldCheck fields, ReferenceCheck references, Optional<LocalDate> today) {
        this.scenario = scenario;
        this.fields = fields;
        this.references = references;
        this.today = today;
    }

    void check() {
        scenario.priceSheet().ifPresent(this::check);
    }

    private void check(PriceSheet sheet) {
        if (sheet.currency().isEmpty()) {
            fields.add("/price_sheet/currency", "price.no-currency");
        } else if (!PriceSheet.isCurrency(sheet.currency())) {
            fields.add("/price_sheet/currency", "currency.unknown", "value", sheet.currency());
        }
        fields.shortText("/price_sheet/region", LocalText.of(sheet.region()));
        if (sheet.date().isEmpty()) {
            fields.add("/price_sheet/date", "price.no-date");
        }
        sheet.date().ifPresent(date -> come("/price_sheet/date", date));
        sheet.nodeMonth().ifPresent(price -> fields.within("/price_sheet/node_month", price, 0, DEAREST));
        sheet.personDay().ifPresent(price -> fields.within("/price_sheet/person_day", price, 0, DEAREST));
        fields.size("/price_sheet/prices", sheet.prices());
        for (int i = 0; i < sheet.prices().size(); i++) {
            check("/price_sheet/prices/" + i, sheet.prices().get(i));
        }
        fields.name("/price_sheet/filled_by", LocalText.of(sheet.filledBy()));
        sheet.filledAt().ifPresent(date -> come("/price_sheet/filled_at", date));
    }

    private void check(String at, PriceSheet.Price price) {
        if (price.technology().isBlank()) {
            fields.add(at + "/technology", "field.missing");
        } else {
            references.technology(at + "/technology", price.technology());
        }
        fields.shortText(at + "/what", LocalText.of(price.what()));
        fields.within(at + "/per_month", price.perMonth(), 0, DEAREST);
        fields.name(at + "/source", LocalText.of(price.source()));
    }

    /** Somewhere it is already tomorrow. */
    private void come(String at, LocalDate date) {
        Optional<LocalDate> latest = today.map(day -> day.plusDays(1)).filter(date::isAfter);
        latest.ifPresent(day -> fields.add(at, "day.not-come", "value", date.toString(), "latest", day.toString()));
    }
}
