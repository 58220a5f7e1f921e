package dev.touchstone.decision.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchstone.base.Language;
import dev.touchstone.base.ProblemException;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.HostileDecision;
import dev.touchstone.decision.Lifecycle;
import dev.touchstone.decision.SampleDecision;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.SampleEvaluation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MadrTest {

    private static List<Decision> everyKind() {
        Decision proposed = SampleDecision.proposed(SampleEvaluation.sound());
        return List.of(
                proposed,
                SampleDecision.accepted(),
                SampleDecision.waived(),
                SampleDecision.pricedAndAccepted(),
                SampleDecision.weighedAndAccepted(),
                Lifecycle.reject(proposed, "too dear", SampleDecision.APPROVER, SampleDecision.NOON),
                HostileDecision.accepted(),
                HostileDecision.superseded(),
                HostileDecision.superseding());
    }

    private static Node body(String markdown) {
        String body = markdown.substring(markdown.indexOf("\n---\n", 4) + 5);
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(body);
    }

    private static List<Heading> headings(Node document) {
        List<Heading> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        return headings;
    }

    private static String text(Node node) {
        return TextContentRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(node);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFrameIsTheOneThatEveryToolReads(Language language) {
        for (Decision decision : everyKind()) {
            Exported file = Madr.of(decision, language);
            assertTrue(file.fileName().matches("[0-9]{4,}-[a-z0-9]+(-[a-z0-9]+)*\\.md"), file.fileName());
            List<String> lines = Arrays.asList(file.text().split("\n", -1));
            assertEquals("---", lines.get(0));
            assertEquals("status: " + decision.state().exported(), lines.get(1));
            assertTrue(lines.get(2).matches("date: \\d{4}-\\d{2}-\\d{2}"), lines.get(2));
            int end = lines.subList(1, lines.size()).indexOf("---") + 1;
            assertEquals("", lines.get(end - 1));
            assertTrue(lines.get(end + 1).matches("# \\S.*"), lines.get(end + 1));
            assertEquals("", lines.get(end + 2));
            assertTrue(lines.get(end + 3).startsWith("* Status: "));
            assertEquals("* Date: " + lines.get(2).substring(6), lines.get(end + 4));
            lines.subList(1, end - 1).forEach(line -> assertTrue(line.matches("[a-z-]+: \\S.*"), line));
            assertTrue(file.text().contains("\n## More Information\n"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theRulesOfTheLinterHold(Language language) {
        for (Decision decision : everyKind()) {
            String text = Madr.of(decision, language).text();
            assertFalse(text.contains("\r") || text.contains("\t") || text.endsWith("\n\n"), "line ends");
            assertTrue(text.endsWith("\n"));
            boolean code = false;
            String before = "";
            for (String line : text.split("\n")) {
                code ^= line.startsWith("```");
                if (!code) {
                    assertEquals(line.stripTrailing(), line);
                    assertFalse(line.isEmpty() && before.isEmpty(), "two empty lines");
                    assertFalse(line.startsWith("|") && !line.endsWith("|"), line);
                }
                before = line;
            }
            List<Heading> headings = headings(body(text));
            assertEquals(
                    1,
                    headings.stream().filter(heading -> heading.getLevel() == 1).count());
            int level = 1;
            for (Heading heading : headings) {
                assertTrue(heading.getLevel() <= level + 1, "a level is left out");
                level = heading.getLevel();
                assertFalse(text(heading).matches(".*[.,;:!。，；：！]"), text(heading));
            }
        }
    }

    @Test
    void hostileTextComesOutAsTextAndADiagramAsADiagram() {
        for (Language language : Language.values()) {
            String markdown = Madr.of(HostileDecision.accepted(), language).text();
            Node document = body(markdown);
            List<String> diagrams = new ArrayList<>();
            document.accept(new AbstractVisitor() {
                @Override
                public void visit(HtmlBlock html) {
                    throw new AssertionError(html.getLiteral());
                }

                @Override
                public void visit(HtmlInline html) {
                    throw new AssertionError(html.getLiteral());
                }

                @Override
                public void visit(ThematicBreak rule) {
                    throw new AssertionError("a rule");
                }

                @Override
                public void visit(FencedCodeBlock block) {
                    diagrams.add(block.getInfo());
                }
            });
            assertEquals(List.of("mermaid", "sh"), diagrams);
            String shown = text(document);
            for (String piece : HostileDecision.PIECES) {
                assertTrue(shown.contains(piece), piece);
            }
            assertEquals(HostileDecision.TITLE, text(headings(document).getFirst()));
        }
    }

    @Test
    void tablesKeepTheirColumns() {
        List<Integer> widths = new ArrayList<>();
        body(Madr.of(HostileDecision.accepted(), Language.EN).text()).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode block) {
                if (block instanceof TableBody) {
                    for (Node row = block.getFirstChild(); row != null; row = row.getNext()) {
                        int cells = 0;
                        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                            assertFalse(text(cell).isBlank(), "an empty cell: a bare pipe came through");
                            cells++;
                        }
                        widths.add(cells);
                    }
                }
                visitChildren(block);
            }
        });
        assertTrue(widths.containsAll(List.of(4, 5, 6)) && widths.size() > 10, widths.toString());
    }

    @Test
    void aWaiverIsPrintedWithItsReason() {
        String text = Madr.of(SampleDecision.waived(), Language.EN).text();
        assertTrue(text.contains("### Waiver"));
        assertTrue(text.contains("The team profile is empty"));
        assertTrue(text.contains("Prototype, thrown away in June | really"));
        assertTrue(Madr.of(SampleDecision.waived(), Language.ZH).text().contains("团队情况未填写"));
    }

    @Test
    void theExportSaysWhatWasChosenHowSafeItIsAndWhatNobodyKnows() {
        String text = Madr.of(SampleDecision.accepted(), Language.EN).text();
        for (String piece : List.of(
                "Chosen option: \"Kafka + ClickHouse\", because it scores highest: Capacity +",
                "Verdict: clear. Kafka + ClickHouse leads: score ",
                "of 2000 samples",
                "* Capacity: Apache Pulsar",
                "RabbitMQ + MySQL: kept out, it violates \"delivers at least once\"",
                "github:apache/kafka:LICENSE",
                "2024-10-25",
                "review by 2027-05-20",
                "We are buying certainty with operations work. (Chen Yu)",
                "Mirror topics (dual write",
                "touchstone verify 0012-carry-the-clickstream-on-kafka.json")) {
            assertTrue(text.contains(piece), piece);
        }
    }

    @Test
    void pricesStandWithWhoseOfWhichDayAndTheChosenOptionAndTheMigrationInMoney() {
        String text = Madr.of(SampleDecision.pricedAndAccepted(), Language.EN).text();
        for (String piece : List.of(
                "### Prices\n\nPriced by Li Wei: prices of 2026-11-20, eu | &lt;central> (judgement of a person). They stand"
                        + " as on the day of the draft;",
                "* A node-month of 4 vCPU and 16 GiB: EUR\u00a0119.50\n",
                "* A person-day: EUR\u00a0640\n",
                "* Apache Kafka, support: EUR\u00a0890.10 a month (offer \\*4711\\*)\n",
                "* Kafka + ClickHouse: not known, for node-months were not compared\n",
                // 2, 3 and 5 person-weeks of 5 days at 640
                "* Migration effort: EUR\u00a09600 (6400\u201316\u202f000) for 3 person-weeks (2\u20135) of 5 days, at"
                        + " EUR\u00a0640 a person-day\n")) {
            assertTrue(text.contains(piece), piece + " in " + text);
        }
        String chinese =
                Madr.of(SampleDecision.pricedAndAccepted(), Language.ZH).text();
        assertTrue(chinese.contains("### 价格\n\n由 Li Wei 定价：2026-11-20 的价格"), chinese);
    }

    @Test
    void whereNothingWasPricedTheRecordIsAsItWasBefore() {
        Decision unpriced = SampleDecision.accepted();
        assertFalse(Madr.of(unpriced, Language.EN).text().contains("Prices"));
        assertFalse(EvaluationJson.MAPPING.canonical(unpriced).contains("price"), "an older hash would not fit");
    }

    @Test
    void howTheWeightsCameAboutIsPrintedWithEveryChangeAfterTheScoresWereSeen() {
        String text = Madr.of(SampleDecision.weighedAndAccepted(), Language.EN).text();
        for (String piece : List.of(
                "### How the weights came about\n\n* Weights were saved before the scores were seen, by Li Wei on",
                "* Asked by: pairs.\n",
                "* Throughput counts 3 times as much as Team fit.\n",
                "* Dimensions: consistency ratio 1.58, with Saaty’s random index of 1980.\n",
                "Chen Yu, after the scores were seen, pairs: Cost 20\u00a0% → 35.5\u00a0%. Reason: The | budget &lt;was> cut.")) {
            assertTrue(text.contains(piece), piece + " in " + text);
        }
        String chinese =
                Madr.of(SampleDecision.weighedAndAccepted(), Language.ZH).text();
        assertTrue(chinese.contains("### 权重的由来\n\n* 权重在看到得分之前保存：Li Wei"), chinese);
        assertTrue(chinese.contains("成本 20% → 35.5%"), chinese);
    }

    @Test
    void whereNobodyKnowsHowTheWeightsCameAboutTheRecordIsAsItWasBefore() {
        Decision older = SampleDecision.accepted();
        assertFalse(Madr.of(older, Language.EN).text().contains("weights came about"));
        assertFalse(EvaluationJson.MAPPING.canonical(older).contains("weighing"), "an older hash would not fit");
    }

    @Test
    void choosingAnotherThanTheLeaderIsSaidWithItsReason() {
        String text = Madr.of(HostileDecision.notTheLeader(), Language.EN).text();
        assertTrue(text.contains("because tiered storage is what we need."), text);
        assertTrue(text.contains("Another option leads, Kafka + ClickHouse."));
        assertTrue(text.contains("### Why Pulsar + ClickHouse and not Kafka + ClickHouse"));
    }

    @Test
    void chineseReadsChinese() {
        String text = Madr.of(SampleDecision.accepted(), Language.ZH).text();
        assertTrue(text.contains("# 以 Kafka 承载点击流\n"));
        assertTrue(text.contains("结论：明确。"));
        assertTrue(text.contains("## 背景与问题"));
        assertTrue(text.contains("* Status: accepted\n"), "tools look for the English word");
    }

    @Test
    void linksGoBothWaysOneALine() {
        String older = Madr.of(HostileDecision.superseded(), Language.EN).text();
        assertTrue(
                older.contains("* Status: superseded by [0013-we-choose-c-sharp](0013-we-choose-c-sharp.md)\n"), older);
        assertTrue(older.contains("\n* Superseded by [ADR-0013](0013-we-choose-c-sharp.md)\n"));
        assertTrue(older.contains("\nstatus: superseded\n"));
        String newer = Madr.of(HostileDecision.superseding(), Language.EN).text();
        assertTrue(newer.contains("\n* Supersedes [ADR-0012](0012-carry-the-clickstream-on-kafka.md)\n"));
    }

    @Test
    void theSameRecordGivesTheSameBytes() {
        for (Decision decision : everyKind()) {
            Decision read = EvaluationJson.MAPPING.read(EvaluationJson.MAPPING.canonical(decision), Decision.class);
            for (Language language : Language.values()) {
                assertArrayEquals(
                        Madr.of(decision, language).bytes(),
                        Madr.of(read, language).bytes());
            }
            assertArrayEquals(
                    JsonRecord.of(decision, SampleEvaluation.sound()).bytes(),
                    JsonRecord.of(read, SampleEvaluation.sound()).bytes());
        }
    }

    @Test
    void aDraftHasNoNumberAndIsJsonOnly() {
        Decision draft = SampleDecision.draft(SampleEvaluation.sound());
        assertThrows(ProblemException.class, () -> Madr.of(draft, Language.EN));
        assertEquals(
                "draft-carry-the-clickstream-on-kafka.json",
                JsonRecord.of(draft, SampleEvaluation.sound()).fileName());
    }

    /** The real linter, where the machine has it; the build itself needs no npm. */
    @Test
    void markdownlintAcceptsEveryRecord(@TempDir Path folder) throws IOException, InterruptedException {
        for (Language language : Language.values()) {
            for (Decision decision : everyKind()) {
                Exported file = Madr.of(decision, language);
                Path place = Files.createDirectories(
                        folder.resolve(language.tag() + "-" + decision.state().word()));
                Files.write(place.resolve(file.fileName()), file.bytes());
            }
        }
        Files.writeString(
                folder.resolve(".markdownlint-cli2.jsonc"),
                "{\"config\": {\"default\": true, \"MD013\": false, \"MD024\": false}}");
        Process linter;
        try {
            linter = new ProcessBuilder("npx", "--no-install", "markdownlint-cli2", "**/*.md")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException none) {
            assumeTrue(false, "npx is not there: " + none.getMessage());
            return;
        }
        String said = new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(linter.waitFor(1, TimeUnit.MINUTES));
        assumeTrue(said.contains("Summary:"), "markdownlint-cli2 is not installed: " + said);
        assertEquals(0, linter.exitValue(), said);
    }
}
