package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.decision.RecordFile;
import dev.touchstone.decision.SampleDecision;
import dev.touchstone.evaluation.SampleEvaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {
    private static final String RECORD = RecordFile.write(SampleDecision.accepted(), SampleEvaluation.sound());

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int verify(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("0012 record.json"), text);
        CommandLine command = new CommandLine(new VerifyCommand()).setOut(new PrintWriter(said));
        String[] words = java.util.Arrays.copyOf(options, options.length + 1);
        words[options.length] = file.toString();
        return command.execute(words);
    }

    @Test
    void whatWasExportedAgrees() throws IOException {
        assertEquals(0, verify(RECORD, "--language=en"));
        assertEquals("agrees: Carry the clickstream on Kafka", said.toString().strip());
    }

    @Test
    void anAlteredDigitIsNamedWithItsFieldAndEndsWithOne() throws IOException {
        String altered = RECORD.replaceFirst("\"median\" : 78000", "\"median\" : 78001");
        assertEquals(1, verify(altered, "--language=en"));
        String first = said.toString().lines().findFirst().orElseThrow();
        assertEquals("/decision/content/evaluation/drawn/0/knowledge/median: altered, now 78001", first);
        assertTrue(said.toString().contains("/options/0/cells/0/value: stored "));
        assertTrue(said.toString().contains("does not agree"));
    }

    @Test
    void itSpeaksChineseAndJsonToo() throws IOException {
        assertEquals(0, verify(RECORD, "--language=zh"));
        assertTrue(said.toString().startsWith("agrees 一致"));
        said.getBuffer().setLength(0);
        assertEquals(0, verify(RECORD, "--json"));
        assertTrue(said.toString().contains("\"agrees\" : true"));
    }

    @Test
    void whatIsNotReadableSaysWhere() throws IOException {
        assertEquals(1, verify(RECORD.replaceFirst("78000", "78x00"), "--language=en"));
        assertTrue(said.toString().contains("line "), said.toString());
        said.getBuffer().setLength(0);
        assertEquals(
                2,
                new CommandLine(new VerifyCommand())
                        .setOut(new PrintWriter(said))
                        .execute("--language=en", folder.resolve("none.json").toString()));
        assertTrue(said.toString().contains("no such file"));
    }
}
