package dev.touchstone.migration;

import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A mapping of a file, at its JSON pointer; what is missing or of the wrong kind becomes a fault and a harmless value. */
record Tree(Map<?, ?> map, String pointer, List<Fault> faults) {

    boolean has(String key) {
        return map.get(key) != null;
    }

    Object raw(String key) {
        return has(key) ? map.get(key) : "";
    }

    void fault(String key, String code, Map<String, Object> arguments) {
        faults.add(Fault.at(at(key), code, arguments));
    }

    String word(String key) {
        if (!has(key)) {
            fault(key, "blank", Map.of());
            return "";
        }
        return map.get(key).toString();
    }

    Optional<String> optionalWord(String key) {
        return has(key) ? Optional.of(map.get(key).toString()) : Optional.empty();
    }

    List<String> words(String key) {
        return items(key).stream().map(Object::toString).toList();
    }

    LocalText text(String key) {
        if (!has(key)) {
            fault(key, "blank", Map.of());
            return LocalText.EMPTY;
        }
        return text(map.get(key));
    }

    List<LocalText> texts(String key) {
        return items(key).stream().map(Tree::text).toList();
    }

    private static LocalText text(Object value) {
        if (value instanceof Map<?, ?> both && both.get("en") != null && both.get("zh") != null) {
            return new LocalText(both.get("en").toString(), both.get("zh").toString());
        }
        return LocalText.of(value.toString());
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    BigDecimal decimal(String key) {
        try {
            return new BigDecimal(word(key));
        } catch (NumberFormatException noNumber) {
            fault(key, "not-a-number", Map.of("value", word(key)));
            return BigDecimal.ZERO;
        }
    }

    double number(String key) {
        return decimal(key).doubleValue();
    }

    int integer(String key) {
        return decimal(key).intValue();
    }

    /** A number from 0 to 1. */
    double share(String key) {
        double share = number(key);
        if (!(0 <= share && share <= 1)) {
            fault(key, "migration.share", Map.of("value", share));
            return 0;
        }
        return share;
    }

    <E extends Enum<E>> E choice(String key, E[] choices, E otherwise) {
        String given = word(key).replace('-', '_').toUpperCase(Locale.ROOT);
        Optional<E> found = Arrays.stream(choices)
                .filter(choice -> choice.name().equals(given))
                .findFirst();
        if (found.isEmpty()) {
            String known = Arrays.stream(choices)
                    .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            fault(key, "not-a-choice", Map.of("value", word(key), "choices", known));
        }
        return found.orElse(otherwise);
    }

    Tree tree(String key) {
        return optional(key).orElseGet(() -> {
            fault(key, "blank", Map.of());
            return new Tree(Map.of(), at(key), new ArrayList<>());
        });
    }

    Optional<Tree> optional(String key) {
        return map.get(key) instanceof Map<?, ?> inside
                ? Optional.of(new Tree(inside, at(key), faults))
                : Optional.empty();
    }

    List<Tree> list(String key) {
        List<Tree> trees = new ArrayList<>();
        List<?> items = items(key);
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) instanceof Map<?, ?> inside) {
                trees.add(new Tree(inside, at(key) + "/" + index, faults));
            } else {
                fault(key + "/" + index, "wrong-kind-of-value", Map.of("expected", "{...}"));
            }
        }
        return trees;
    }

    private List<?> items(String key) {
        return map.get(key) instanceof List<?> items ? items : List.of();
    }

    private String at(String key) {
        return pointer + "/" + key;
    }
}
