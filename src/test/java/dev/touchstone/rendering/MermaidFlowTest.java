package dev.touchstone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.CatalogueLoader;
import dev.touchstone.catalogue.Guide;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.catalogue.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The text is a flow chart of known lines, whatever the labels say. */
class MermaidFlowTest {
    private static final String LABEL =
            "\"(?:[ .,?!()/_=+\\-\\p{L}\\p{Nd}]|[^\\x00-\\x7f\\p{Cf}\\p{Cc}]|#\\d{1,7};)+\"";
    private static final Pattern LINE = Pattern.compile(
            "    (?:q\\d+\\{" + LABEL + "}|o\\d+\\(" + LABEL + "\\)|q\\d+ -->\\|" + LABEL + "\\| [qo]\\d+)");

    private static Guide guide(String... labels) {
        Provenance from = new Provenance(
                Optional.of("test"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                false,
                false,
                false,
                false);
        Guide.Backing backing = new Guide.Backing(from, LocalText.EMPTY, List.of(), List.of());
        List<Guide.Question> questions = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            String next = i + 1 < labels.length ? "end-" + (i + 1) : "done";
            questions.add(new Guide.Question(
                    "end-" + i,
                    LocalText.of(labels[i]),
                    LocalText.EMPTY,
                    List.of(
                            new Guide.Answer("yes", LocalText.of(labels[i]), next),
                            new Guide.Answer("no", LocalText.of("no"), "done")),
                    backing));
        }
        Guide.Outcome done =
                new Guide.Outcome("done", LocalText.of(labels[0]), LocalText.EMPTY, Optional.empty(), backing);
        return new Guide(
                "sample",
                LocalText.of("Sample"),
                LocalText.EMPTY,
                LocalText.EMPTY,
                backing,
                questions,
                List.of(done),
                Map.of(),
                Layer.OWN);
    }

    private static void isFlowChart(String text) {
        List<String> lines = text.lines().toList();
        assertEquals("flowchart TD", lines.getFirst());
        lines.stream().skip(1).forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
        assertTrue(text.endsWith("\n"));
    }

    @Test
    void aSmallGuideReadsAsItIs() {
        assertEquals("""
                flowchart TD
                    q1{"Is it urgent?"}
                    o2("Is it urgent?")
                    q1 -->|"Is it urgent?"| o2
                    q1 -->|"no"| o2
                """, new MermaidFlow(Language.EN).of(guide("Is it urgent?")));
    }

    @Test
    void hostileLabelsStayLabels() {
        String text = new MermaidFlow(Language.EN)
                .of(guide(
                        "\"] --> x[\"out",
                        "<script>alert('1')</script>",
                        "a\nend\nsubgraph b",
                        "%%{init: {\"theme\": \"dark\"}}%%",
                        "style a:b#35;c; | -->",
                        "`**bold**`",
                        "\u202eevil\u202c \u0627\u0644\u0633\u0644\u0627\u0645",
                        "{{a}} [b] (c) <br>",
                        "   ",
                        "是否需要同步？😀"));
        isFlowChart(text);
        assertFalse(text.contains("<"));
        assertFalse(text.contains("%"));
        assertFalse(text.contains("\u202e"));
        assertTrue(text.contains("\u0627\u0644\u0633\u0644\u0627\u0645"), "letters of every script stay");
        assertTrue(text.contains("#34;#93; --#62; x#91;#34;out"));
        assertTrue(text.contains("是否需要同步？😀"));
        assertTrue(text.contains("{\"-\"}"), "an empty label is still one");
    }

    @Test
    void anyLabelKeepsTheGrammar() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder label = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                int kind = random.nextInt(3);
                label.appendCodePoint(
                        kind == 0
                                ? random.nextInt(0x80)
                                : kind == 1
                                        ? "\"'#;%{}[]()|<>&`:-\n\\".charAt(random.nextInt(19))
                                        : random.nextInt(0xd800));
            }
            isFlowChart(new MermaidFlow(Language.ZH).of(guide(label.toString(), "b")));
        }
    }

    @Test
    void everyShippedGuideIsAFlowChartInBothLanguages() throws LoadFailure {
        for (Guide guide : CatalogueLoader.loadShipped().guides()) {
            for (Language language : Language.values()) {
                isFlowChart(new MermaidFlow(language).of(guide));
            }
        }
    }
}
