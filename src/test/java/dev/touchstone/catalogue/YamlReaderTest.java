package dev.touchstone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
    private final Mistakes mistakes = new Mistakes();

    private Optional<SourceTree> read(String text) {
        return YamlReader.read("x.yaml", text.getBytes(StandardCharsets.UTF_8), mistakes);
    }

    private SourceTree tree(String text) {
        SourceTree tree = read(text).orElseThrow();
        assertTrue(mistakes.isEmpty(), () -> mistakes.sorted().toString());
        return tree;
    }

    private Mistake refused(String text) {
        assertTrue(read(text).isEmpty());
        List<Mistake> sorted = mistakes.sorted();
        assertEquals(1, sorted.size(), () -> sorted.toString());
        return sorted.getFirst();
    }

    @Test
    void plainWordsFollowYamlOnePointTwo() {
        JsonNode root = tree("{a: no, b: 2024-10-25, c: 012, d: 0x1f, e: 1.5, f: true, g: ~, h: '7', i: 3.9.0, j: 1e3}")
                .root();
        assertEquals("no", root.path("a").textValue());
        assertEquals("2024-10-25", root.path("b").textValue());
        assertEquals(12, root.path("c").intValue());
        assertEquals(31, root.path("d").intValue());
        assertEquals(1.5, root.path("e").doubleValue());
        assertTrue(root.path("f").booleanValue());
        assertTrue(root.path("g").isNull());
        assertEquals("7", root.path("h").textValue());
        assertEquals("3.9.0", root.path("i").textValue());
        assertEquals(1000, root.path("j").doubleValue());
    }

    @Test
    void everyNodeKnowsLineAndColumn() {
        SourceTree tree = tree("a:\n  - x: 1\n    \"y/z\": [2, 'three']\n");
        assertEquals(new Position(2, 8), tree.position("/a/0/x"));
        assertEquals(new Position(3, 5), tree.keyPosition("/a/0/y~1z"));
        assertEquals(new Position(3, 13), tree.position("/a/0/y~1z/0"));
        assertEquals(new Position(3, 17), tree.position("/a/0/y~1z/1"));
        assertEquals("a[0].y/z[1]", SourceTree.path("/a/0/y~1z/1"));
    }

    @Test
    void aNodeThatIsNotThereStandsWhereItsParentStands() {
        SourceTree tree = tree("a:\n  b: 1\n");
        assertEquals(new Position(2, 3), tree.position("/a/c/d"));
        assertEquals(Position.START, tree.position("/z"));
    }

    @Test
    void columnsCountCharactersAlsoBehindEmoji() {
        SourceTree tree = tree("{a: 消息🚀, b: 1}");
        assertEquals(new Position(1, 13), tree.position("/b"));
    }

    @Test
    void anAliasReadsAsWhatItStandsFor() {
        assertEquals(2, tree("{a: &x [1, 2], b: *x}").at("/b/1").intValue());
    }

    @Test
    void aFewLinesNeverStandForMillions() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(10))
                    .append("]\n");
        }
        assertEquals(Mistake.Code.ALIAS, refused(laughs.toString()).code());
    }

    @Test
    void anAliasOfItselfIsRefused() {
        assertEquals(Mistake.Code.ALIAS, refused("a: &a [*a]").code());
    }

    @Test
    void anAliasOfNothingIsRefused() {
        Mistake mistake = refused("a: *nowhere");
        assertEquals(new Position(1, 4), mistake.position());
    }

    @Test
    void tagsAreRefused() {
        assertEquals(Mistake.Code.TAG, refused("a: !!java.net.URL [x]").code());
    }

    @Test
    void aListAsKeyIsRefused() {
        assertEquals(Mistake.Code.KEY_NOT_TEXT, refused("? [a]\n: b").code());
    }

    @Test
    void oneFileIsOneDocument() {
        assertEquals(new Position(2, 1), refused("a: 1\n---\nb: 2").position());
    }

    @Test
    void nothingIsNoDocument() {
        assertEquals(Mistake.Code.EMPTY, refused("").code());
    }

    @Test
    void aCommentAloneIsNoDocument() {
        assertEquals(Mistake.Code.EMPTY, refused("# nothing here\n").code());
    }

    @Test
    void controlCharactersAreNamed() {
        Mistake mistake = refused("a: x\nb: y\u0000z");
        assertEquals(Mistake.Code.ENCODING, mistake.code());
        assertEquals(new Position(2, 5), mistake.position());
        assertEquals("U+0000", mistake.found());
    }

    @Test
    void aByteOrderMarkIsIgnored() {
        assertEquals(1, tree("\uFEFFa: 1").at("/a").intValue());
    }

    @Test
    void whatCannotBeComputedWithIsNoNumber() {
        assertTrue(read("{a: .inf, b: -.INF, c: .nan, d: 1e999, e: " + "9".repeat(41) + "}")
                .isPresent());
        assertEquals(
                List.of("/a", "/b", "/c", "/d", "/e"),
                mistakes.sorted().stream().map(Mistake::pointer).toList());
    }

    @Test
    void aMistakeRepeatsOnlyTheBeginningOfAValueAndNoControlCharacters() {
        Mistake mistake =
                new Mistake("f", Position.START, "", Mistake.Code.TYPE, "a\u202Eb\n" + "x".repeat(1_000), Map.of());
        assertEquals(Mistake.MOST_FOUND + 1, mistake.found().length());
        assertTrue(mistake.found().startsWith("a b x"));
    }

    @Test
    void anyBytesEndInATreeOrInMistakesNeverInAnException() {
        Random random = new Random(7);
        String alphabet = "ab:- \n\t[]{},'\"&*!|>#%@`\\0.~?\u00e9\u6d88";
        for (int run = 0; run < 3_000; run++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Mistakes fresh = new Mistakes();
            Optional<SourceTree> tree =
                    YamlReader.read("x.yaml", text.toString().getBytes(StandardCharsets.UTF_8), fresh);
            assertFalse(tree.isEmpty() && fresh.isEmpty(), () -> "run silent for " + text);
        }
    }
}
