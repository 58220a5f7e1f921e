package dev.touchstone.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A condition on one field of a fact. A field that is absent fails every matcher but {@link Present} with false. */
public sealed interface Matcher {

    /**
     * True when the value fits.
     *
     * @param value value of the field, empty when absent
     * @param today the day against which dates are held
     */
    boolean matches(Optional<Object> value, LocalDate today);

    /** Equals one of these texts, numbers or flags; a list fits when one of its elements does. */
    record OneOf(List<Object> values) implements Matcher {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean matches(Optional<Object> value, LocalDate today) {
            return value.filter(this::fits).isPresent();
        }

        private boolean fits(Object value) {
            if (value instanceof List<?> elements) {
                return elements.stream().anyMatch(this::fits);
            }
            return values.stream().anyMatch(wanted -> same(wanted, value));
        }

        private static boolean same(Object wanted, Object value) {
            if (wanted instanceof Number first && value instanceof Number second) {
                return first.doubleValue() == second.doubleValue();
            }
            return wanted.equals(value);
        }
    }

    /** A number within limits; each limit may be absent. */
    record Within(OptionalDouble atLeast, OptionalDouble atMost, OptionalDouble below, OptionalDouble above)
            implements Matcher {
        @Override
        public boolean matches(Optional<Object> value, LocalDate today) {
            if (value.isEmpty() || !(value.get() instanceof Number number)) {
                return false;
            }
            double x = number.doubleValue();
            return (atLeast.isEmpty() || x >= atLeast.getAsDouble())
                    && (atMost.isEmpty() || x <= atMost.getAsDouble())
                    && (below.isEmpty() || x < below.getAsDouble())
                    && (above.isEmpty() || x > above.getAsDouble());
        }
    }

    /** Stated at all (true) or not stated (false). */
    record Present(boolean wanted) implements Matcher {
        @Override
        public boolean matches(Optional<Object> value, LocalDate today) {
            return value.isPresent() == wanted;
        }
    }

    /** A date that lies before today, or a flag that says so; {@code wanted} false asks for the opposite. */
    record Ended(boolean wanted) implements Matcher {
        @Override
        public boolean matches(Optional<Object> value, LocalDate today) {
            return value.flatMap(end -> ended(end, today))
                    .filter(ended -> ended == wanted)
                    .isPresent();
        }

        private static Optional<Boolean> ended(Object end, LocalDate today) {
            return switch (end) {
                case Boolean flag -> Optional.of(flag);
                case String text -> LooseDate.read(text).map(day -> day.isBefore(today));
                default -> Optional.empty();
            };
        }
    }
}
