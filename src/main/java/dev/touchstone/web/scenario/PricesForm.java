package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What things cost, by the person's own word. Nothing at all means that nothing is priced. */
final class PricesForm implements PartForm {
    private static final String PRICES = "prices";
    private static final List<String> PRICE_SAYS = List.of("technology", "what", "per_month", "source");
    private static final Signed SIGNED = new Signed("priced_by", "priced_at", "price_basis");
    private static final List<String> FIELDS = List.of("currency", "region", "price_date", "node_month", "person_day");

    @Override
    public Typed fill(Scenario scenario, Language language) {
        Filling out = new Filling(language);
        scenario.priceSheet().ifPresent(sheet -> fill(out, sheet));
        return out.typed();
    }

    private static void fill(Filling out, PriceSheet sheet) {
        out.put("currency", sheet.currency());
        out.put("region", sheet.region());
        out.put("price_date", sheet.date().map(String::valueOf));
        out.number("node_month", sheet.nodeMonth());
        out.number("person_day", sheet.personDay());
        int row = 0;
        for (PriceSheet.Price price : sheet.prices()) {
            String at = PRICES + "." + row++ + ".";
            out.put(at + "id", "");
            out.put(at + "technology", price.technology());
            out.put(at + "what", price.what());
            out.number(at + "per_month", price.perMonth());
            out.put(at + "source", price.source());
        }
        SIGNED.fill(out, sheet.filledBy(), sheet.filledAt(), sheet.basis());
    }

    @Override
    public Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        ScenarioBuilder edited = ScenarioBuilder.builder(base);
        edited.priceSheet(says(typed) ? Optional.of(sheet(in)) : Optional.empty());
        in.place("/price_sheet/currency", "currency");
        in.place("/price_sheet/node_month", "node_month");
        in.place("/price_sheet/person_day", "person_day");
        in.place("/price_sheet/region", "region");
        in.place("/price_sheet/date", "price_date");
        in.place("/price_sheet/filled_by", "priced_by");
        in.place("/price_sheet/filled_at", "priced_at");
        return in.bound(edited);
    }

    private static boolean says(Typed typed) {
        return typed.says(FIELDS) || !typed.filledRows(PRICES, PRICE_SAYS).isEmpty();
    }

    private static PriceSheet sheet(Reading in) {
        return new PriceSheet(
                in.typed().text("currency").toUpperCase(Locale.ROOT),
                in.typed().text("region"),
                in.day("price_date"),
                in.number("node_month"),
                in.number("person_day"),
                in.rows(PRICES, PRICE_SAYS, "/price_sheet/prices", at -> price(in, at)),
                SIGNED.name(in),
                SIGNED.day(in),
                SIGNED.basis(in));
    }

    private static PriceSheet.Price price(Reading in, String at) {
        return new PriceSheet.Price(
                in.typed().text(at + "technology"),
                in.typed().text(at + "what"),
                in.needed(at + "per_month"),
                in.typed().text(at + "source"));
    }

    @Override
    public Typed begin(Typed filled, String person, LocalDate today) {
        return SIGNED.begin(filled, person, today);
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        Optional<Parts.State> empty = says(sheet.typed())
                ? Optional.empty()
                : Optional.of(
                        new Parts.State("empty", sheet.t("prices.empty"), sheet.t("prices.empty.text"), List.of(), ""));
        EditorView.Block unit = EditorView.Block.of(
                        "units",
                        sheet.t("prices.units"),
                        sheet.t("prices.units.note"),
                        List.of(EditorView.Group.of(
                                "units-fields",
                                "",
                                List.of(
                                        sheet.text("currency", "currency"),
                                        sheet.text("region", "price_region"),
                                        sheet.field("price_date", "date", "price_date"),
                                        sheet.number("node_month", "node_month"),
                                        sheet.number("person_day", "person_day")))))
                .empty(empty);
        EditorView.Block single = EditorView.Block.of(
                        PRICES,
                        sheet.t("prices.single"),
                        sheet.t("prices.single.note"),
                        sheet.rows(PRICES, true, row -> row(sheet, row)))
                .buttons(sheet.another(PRICES, "prices.add"));
        return List.of(unit, single, SIGNED.block(sheet, "priced"));
    }

    private static EditorView.Group row(Sheet sheet, int row) {
        String at = PRICES + "." + row + ".";
        String id = sheet.typed().text(at + "technology");
        return sheet.row(
                PRICES,
                row,
                id.isEmpty() ? sheet.t("prices.row", "number", row + 1) : sheet.technology(id),
                List.of(
                        sheet.choice(at + "technology", "price_technology", sheet.technologies(sheet.t("choose"))),
                        sheet.text(at + "what", "price_what"),
                        sheet.number(at + "per_month", "per_month"),
                        sheet.text(at + "source", "price_source")),
                List.of());
    }
}
