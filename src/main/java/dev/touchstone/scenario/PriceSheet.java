package dev.touchstone.scenario;

import dev.touchstone.evidence.Basis;
import dev.touchstone.migration.Operator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person says things cost, so that node-months and person-days can be read as money. Never a price of the library
 * and never converted between currencies; the score does not read it.
 *
 * @param currency ISO 4217 code of every price here
 * @param region where the prices hold; empty when not said
 * @param date day of the prices; {@link ScenarioCheck} refuses a sheet without one
 * @param nodeMonth price of one standard node-month (4 vCPU, 16 GiB)
 * @param personDay price of one person-day
 * @param prices further prices per month of single technologies
 * @param filledBy who says so
 * @param basis on whose word
 */
public record PriceSheet(
        String currency,
        String region,
        Optional<LocalDate> date,
        Optional<Double> nodeMonth,
        Optional<Double> personDay,
        List<Price> prices,
        String filledBy,
        Optional<LocalDate> filledAt,
        Basis basis) {

    /** Working days in a person-week, where effort is planned in weeks. */
    public static final double DAYS_PER_WEEK = 5;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether a code of ISO 4217 names money; metals, funds and "no currency" do not. */
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /**
     * A price a month of one technology on top of its nodes, whatever its size: a licence, a subscription, support.
     *
     * @param technology id of the catalogue or the scenario
     * @param what what is paid for
     * @param perMonth in the currency of the sheet, >= 0
     * @param source where it stands: an offer, a price list
     */
    public record Price(String technology, String what, double perMonth, String source) {
        public Price {
            technology = Maybe.of(technology);
            what = Maybe.of(what);
            source = Maybe.of(source);
        }
    }

    public PriceSheet {
        currency = Maybe.of(currency);
        region = Maybe.of(region);
        date = Maybe.of(date);
        nodeMonth = Maybe.of(nodeMonth);
        personDay = Maybe.of(personDay);
        prices = Maybe.of(prices);
        filledBy = Maybe.of(filledBy);
        filledAt = Maybe.of(filledAt);
        basis = basis == null ? Basis.JUDGEMENT : basis;
    }

    /** What work costs, in the currency of the sheet; empty where a person-day has no price. */
    public Optional<Operator.Estimate> effort(Operator.Estimate personWeeks) {
        return personDay.map(day -> personWeeks.times(day * DAYS_PER_WEEK));
    }

    /** The prices of some technologies. */
    public List<Price> of(Collection<String> technologies) {
        return prices.stream()
                .filter(price -> technologies.contains(price.technology()))
                .toList();
    }
}
