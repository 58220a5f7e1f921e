package dev.touchstone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static String html(String markdown) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(PARSER.parse(markdown));
    }

    @Test
    void whatNeedsNoEscapeHasNone() {
        for (String text : List.of(
                "Kafka (3.7), at 78 000 msg/s!",
                "C# and C++",
                "snake_case_word",
                "a < 5 & b > 3",
                "{braces}",
                "=1+1",
                "中文，“引号”")) {
            assertTrue(MarkdownText.line("x " + text).equals("x " + text), text);
        }
    }

    @Test
    void aLesserThanBeforeALetterIsAnEntity() {
        assertEquals("&lt;angle> &lt;/b> &lt;!-- x -->", MarkdownText.line("<angle> </b> <!-- x -->"));
        assertEquals("&amp;lt;", MarkdownText.line("&lt;"));
    }

    @Test
    void anAddressBecomesALinkAndKeepsItsText() {
        assertEquals(
                "see [https://a.org/b_(c)?d=1](https://a.org/b_%28c%29?d=1)."
                        .replace("b_", "b\\_")
                        .replace("/b\\_%28", "/b_%28"),
                MarkdownText.line("see https://a.org/b_(c)?d=1.").replace("d=1).", "d=1)."));
        assertEquals("[a.b@c.org](mailto:a.b@c.org)", MarkdownText.line("a.b@c.org"));
        assertTrue(MarkdownText.line("www.a.org").endsWith("](https://www.a.org)"));
    }

    @Test
    void aHeadingHasNoPunctuationAtItsEnd() {
        assertEquals("We choose C\\#", MarkdownText.heading("We choose C#"));
        assertEquals("Why not", MarkdownText.heading("Why not...:"));
        assertEquals("为什么", MarkdownText.heading("为什么。"));
        assertEquals("Why?", MarkdownText.heading("Why?"));
        assertEquals("-", MarkdownText.heading(" . "));
    }

    @Test
    void aCellHasNoBarePipe() {
        for (String text : List.of("a|b", "|", "a\\|b", "||", "\\")) {
            String table = "| h | i |\n| --- | --- |\n| " + MarkdownText.cell(text) + " | x |";
            String html = html(table);
            assertEquals(2, html.split("<td>", -1).length - 1, html);
            assertTrue(html.contains("<td>" + text + "</td>"), html);
        }
    }

    @Test
    void aDiagramStaysADiagram() {
        String typed = "Before\n```mermaid\ngraph TD;\n\tA-->B;\n---\n```\nafter";
        assertEquals("Before\n\n```mermaid\ngraph TD;\n    A-->B;\n---\n```\n\nafter", MarkdownText.blocks(typed));
    }

    @Test
    void aFenceThatIsNeverClosedEndsWithTheText() {
        assertEquals("```text\na\nb\n```", MarkdownText.blocks("~~~\na\nb"));
        assertEquals("````text\n```x\n````", MarkdownText.blocks("~~~\n```x\n~~~"));
    }

    @Test
    void aListStaysAListAndARuleIsText() {
        assertEquals("x\n\n* a\n* b\n\ny\n\\---\nz", MarkdownText.blocks("x\n- a\n+ b\ny\n---\nz"));
        Node document = PARSER.parse(MarkdownText.blocks("title\n---\nstatus: accepted\n---\n\n# no heading"));
        assertFalse(html(MarkdownText.blocks("title\n---\n# x")).contains("<h"));
        assertTrue(TextContentRenderer.builder().build().render(document).contains("# no heading"));
    }
}
