package dev.touchstone.evidence;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rate that a load tool was told to send at. Tools do not print it, but their command line states it: {@code -R} of
 * wrk2 and pgbench, {@code --throughput} of Kafka's producer, {@code --rate} of RabbitMQ PerfTest, which is that of each producer.
 */
final class OfferedRate {
    private static final Pattern RATE =
            Pattern.compile("(?:^|\\s)(?:-R\\s?|--rate[= ])(\\d{1,12}(?:\\.\\d{1,6})?)([kKmMgG]?)(?=\\s|$)");
    private static final Pattern THROUGHPUT = Pattern.compile("(?:^|\\s)--throughput[= ](\\d{1,12})()(?=\\s|$)");

    private static final String PERF_TEST = "rabbitmq-perftest";
    private static final Pattern EACH =
            Pattern.compile("(?:^|\\s)(?:-r\\s?|--rate[= ])(\\d{1,12}(?:\\.\\d{1,6})?)()(?=\\s|$)");
    private static final Pattern PRODUCERS = Pattern.compile("(?:^|\\s)(?:-x\\s?|--producers[= ])(\\d{1,6})(?=\\s|$)");

    /** Where each format's command line says it; others have none, or mean something else by the same letter. */
    private static final Map<String, Pattern> OPTIONS =
            Map.of("wrk2", RATE, "pgbench", RATE, "kafka-producer-perf", THROUGHPUT, PERF_TEST, EACH);

    /** wrk2 takes them in capitals, too. */
    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "", BigDecimal.ONE,
            "k", BigDecimal.valueOf(1_000),
            "m", BigDecimal.valueOf(1_000_000),
            "g", BigDecimal.valueOf(1_000_000_000));

    private OfferedRate() {}

    /** What the person said, else what the command line states; a second. Absent where neither does. */
    static OptionalDouble of(String format, DocumentContext context) {
        if (context.workload().offeredRate().isPresent() || !OPTIONS.containsKey(format)) {
            return context.workload().offered();
        }
        Matcher option = OPTIONS.get(format).matcher(context.command());
        if (!option.find()) {
            return OptionalDouble.empty();
        }
        double rate = new BigDecimal(option.group(1))
                .multiply(FACTORS.get(option.group(2).toLowerCase(Locale.ROOT)))
                .multiply(senders(format, context.command()))
                .doubleValue();
        return rate > 0 ? OptionalDouble.of(rate) : OptionalDouble.empty();
    }

    /** How many send at the rate that the command line states. */
    private static BigDecimal senders(String format, String command) {
        Matcher producers = PRODUCERS.matcher(command);
        return format.equals(PERF_TEST) && producers.find() ? new BigDecimal(producers.group(1)) : BigDecimal.ONE;
    }
}
