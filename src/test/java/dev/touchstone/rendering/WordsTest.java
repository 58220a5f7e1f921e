package dev.touchstone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void markedFiguresStandOut() {
        String sentence = "Kafka comes first in " + RichText.strong("62 %") + " of samples";
        assertEquals(
                List.of(
                        new Piece("Kafka comes first in ", false),
                        new Piece("62 %", true),
                        new Piece(" of samples", false)),
                RichText.pieces(sentence));
    }

    @Test
    void typedTextCannotMarkItself() {
        String typed = "a" + RichText.strong("b");
        assertEquals("ab", RichText.plain(typed));
        assertEquals(List.of(new Piece("ab", false)), RichText.of(typed));
        assertEquals(1, RichText.pieces(RichText.strong(typed)).size());
        assertTrue(RichText.of("").isEmpty());
    }

    @Test
    void typedTextComesOutOfMarkdownAsItWasTyped() {
        List<String> hostile = List.of(
                "# not a heading",
                "- no list",
                "1. no list",
                "---",
                "===",
                "*x* _y_ `z`",
                "[a](b)",
                "<script>x</script>",
                "a | b",
                "{braces}",
                "C# & <angle>",
                "中文：“引号” 🚀",
                "> no quote",
                "~~x~~",
                "![i](j)",
                "+ no list",
                "\\ back");
        for (String text : hostile) {
            Node document = Parser.builder().build().parse(MarkdownText.line(text));
            assertEquals(
                    text, TextContentRenderer.builder().build().render(document).strip());
        }
    }

    @Test
    void aLineStaysALine() {
        assertEquals("a b", MarkdownText.line("a\r\n\r\nb"));
        assertFalse(MarkdownText.cell("a\nb|c").contains("\n"));
        assertEquals("-", MarkdownText.cell(" "));
        assertEquals("one\n\ntwo", MarkdownText.blocks("one\n\ntwo\n"));
    }
}
