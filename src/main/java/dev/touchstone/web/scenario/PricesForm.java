package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Basis;
import dev.touchstone.scenario.PriceSheet;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Parts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Part 8: what things cost, by the person's own word. Nothing at all means that nothing is priced. */
final class PricesForm implements PartForm {
    private static final String PRICES = "prices";
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
        out.put("priced_by", sheet.filledBy());
        out.put("priced_at", sheet.filledAt().map(String::valueOf));
        out.word("price_basis", sheet.basis());
    }

    @Override
    public Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        ScenarioBuilder edited = ScenarioBuilder.builder(base);
        List<PriceSheet.Price> prices = prices(in);
        boolean says = !prices.isEmpty()
                || FIELDS.stream().anyMatch(field -> !typed.text(field).isEmpty());
        edited.priceSheet(says ? Optional.of(sheet(in, prices)) : Optional.empty());
        in.place("/price_sheet/currency", "currency");
        in.place("/price_sheet/node_month", "node_month");
        in.place("/price_sheet/person_day", "person_day");
        in.place("/price_sheet/region", "region");
        in.place("/price_sheet/date", "price_date");
        in.place("/price_sheet/filled_by", "priced_by");
        in.place("/price_sheet/filled_at", "priced_at");
        return in.bound(edited);
    }

    private static List<PriceSheet.Price> prices(Reading in) {
        List<PriceSheet.Price> list = new ArrayList<>();
        for (int row : in.typed().filledRows(PRICES, List.of("technology", "what", "per_month", "source"))) {
            String at = PRICES + "." + row + ".";
            in.place("/price_sheet/prices/" + list.size(), PRICES + "." + row);
            list.add(new PriceSheet.Price(
                    in.typed().text(at + "technology"),
                    in.typed().text(at + "what"),
                    in.needed(at + "per_month"),
                    in.typed().text(at + "source")));
        }
        return list;
    }

    private static PriceSheet sheet(Reading in, List<PriceSheet.Price> prices) {
        if (in.typed().text("priced_by").isEmpty()) {
            in.fault("priced_by", "editor.who-filled-in", Map.of());
        }
        return new PriceSheet(
                in.typed().text("currency").toUpperCase(Locale.ROOT),
                in.typed().text("region"),
                in.day("price_date"),
                in.number("node_month"),
                in.number("person_day"),
                prices,
                in.typed().text("priced_by"),
                in.day("priced_at"),
                in.word("price_basis", Basis.class, Basis.JUDGEMENT));
    }

    @Override
    public Typed begin(Typed filled, String person, LocalDate today) {
        return filled.has("priced_by")
                ? filled
                : filled.with("priced_by", person)
                        .with("priced_at", today.toString())
                        .with("price_basis", "judgement");
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        boolean said =
                FIELDS.stream().anyMatch(field -> !sheet.typed().text(field).isEmpty());
        Optional<Parts.State> empty = said
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
        EditorView.Block signed = sheet.signed("priced", "priced_by", "priced_at", "price_basis");
        return List.of(unit, single, signed);
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
