package dev.touchstone.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationMessagesTest {

    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)");

    @Test
    void bothLanguagesHaveTheSameKeysAndNames() throws IOException {
        Properties english = messages("en");
        Properties chinese = messages("zh");

        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertTrue(names(english.getProperty(key)).containsAll(names(chinese.getProperty(key))), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everythingThatAPlanCanSayHasASentence(String language) throws IOException {
        Set<String> keys = messages(language).stringPropertyNames();

        Stream.of(Plan.Joint.values()).forEach(each -> assertTrue(keys.contains("joint." + each)));
        Stream.of(Plan.Weight.values()).forEach(each -> assertTrue(keys.contains("weight." + each)));
        Stream.of(Plan.Basis.values()).forEach(each -> assertTrue(keys.contains("basis." + each)));
        Stream.of(Operator.ReversibilityClass.values())
                .forEach(each -> assertTrue(keys.contains("reversibility." + each)));
        Library.operators().stream()
                .flatMap(operator -> operator.mechanisms().stream())
                .forEach(each -> assertTrue(keys.contains("mechanism." + each), each));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyReasonOfManyPlansHasASentenceThatFindsItsNames(String language) throws IOException {
        Properties messages = messages(language);
        Set<String> seen = new TreeSet<>();
        for (int seed = 0; seed < 300; seed++) {
            Plan plan = new RegressionPlanner().plan(new RandomProblems(seed).problem(seed % 2 == 0));
            Stream.of(
                            plan.moves().values().stream().flatMap(move -> move.why().stream()),
                            plan.unreached().stream().flatMap(each -> each.why().stream()),
                            plan.stops().stream().flatMap(stop -> stop.unstable().stream()))
                    .flatMap(reasons -> reasons)
                    .forEach(reason -> {
                        seen.add(reason.code());
                        String sentence = messages.getProperty("reason." + reason.code(), "");
                        assertTrue(!sentence.isEmpty(), reason.code());
                        assertTrue(
                                reason.arguments().keySet().containsAll(names(sentence)),
                                reason.code() + " " + reason.arguments());
                    });
        }
        assertTrue(seen.size() > 10, "many kinds of reasons: " + seen);
    }

    private static Set<String> names(String sentence) {
        return NAME.matcher(sentence).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Properties messages(String language) throws IOException {
        String file = "/messages/migration." + language + ".properties";
        try (Reader reader =
                new InputStreamReader(MigrationMessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
