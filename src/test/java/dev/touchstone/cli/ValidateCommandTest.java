package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Mistake;
import dev.touchstone.catalogue.Position;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.MistakeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ValidateCommandTest {
    @TempDir
    private Path directory;

    private record Answer(int code, String text) {}

    private static Answer validate(String... words) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new ValidateCommand()).setOut(new PrintWriter(out));
        return new Answer(line.execute(words), out.toString());
    }

    private Path technology(String text) throws IOException {
        Path file = directory.resolve("stacks/technologies/mine.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file;
    }

    @Test
    void aRightDirectoryOverTheShippedFilesEndsWithZero() throws IOException {
        technology("schema_version: 1\nid: mine\nname: Mine\nroles: [messaging]\nfacts: []\n");
        Answer answer = validate(directory.toString(), "--language", "en");
        assertEquals(0, answer.code());
        assertTrue(answer.text().startsWith("No mistakes: "), answer.text());
    }

    @Test
    void everyMistakeIsALineWithPlaceExpectationValueAndRemedy() throws IOException {
        Path file = technology("schema_version: 1\nid: mine\nname: Mine\nroles: [mesaging]\nfacts: []\nfoo: 1\n");
        Answer answer = validate(directory.toString(), "--language", "en");
        assertEquals(1, answer.code());
        assertTrue(
                answer.text()
                        .contains(file + ":4:9 roles[0]: expected an existing role, found mesaging;"
                                + " there is no role \"mesaging\"; near are messaging"),
                answer.text());
        assertTrue(answer.text().contains(file + ":6:1 foo: expected a known key, found foo;"), answer.text());
        assertTrue(answer.text().endsWith("mistakes in 1 file" + System.lineSeparator()), answer.text());
    }

    @Test
    void whatIsWrongWithAScenarioIsToldAsOfATeamsOwn() throws IOException {
        Path file = directory.resolve("stacks/scenarios/ours.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "schema_version: 1\nid: ours\ntitle: Ours\nslots:\n  - {role: messaging, technologies: [kafka]}\n"
                        + "criteria:\n  - ref: latency\n  - ref: latency\n");
        Answer answer = validate(directory.toString(), "--language", "en");
        assertEquals(1, answer.code());
        assertTrue(
                answer.text().contains(file + ":8:5 criteria[1]: expected a document that holds together"),
                answer.text());
        assertTrue(answer.text().contains("latency"), answer.text());
    }

    @Test
    void chineseIsSpokenToo() throws IOException {
        Path file = technology("schema_version: 1\nid: mine\nname: Mine\nroles: [mesaging]\nfacts: []\n");
        String text = validate(directory.toString(), "--language", "zh").text();
        assertTrue(text.contains(file + ":4:9 roles[0]：应为已有的角色，实为 mesaging；没有角色“mesaging”；相近的有 messaging"), text);
    }

    @Test
    void theAnswerIsJsonWhenAsked() throws IOException {
        technology("schema_version: 1\nid: mine\nname: 7\nroles: [messaging]\nfacts: []\n");
        Answer answer = validate(directory.toString(), "--json", "--language", "en");
        JsonNode json = new ObjectMapper().readTree(answer.text());
        assertEquals(1, answer.code());
        assertEquals(false, json.path("valid").booleanValue());
        JsonNode mistake = json.at("/mistakes/0");
        assertEquals(3, mistake.path("line").intValue());
        assertEquals(7, mistake.path("column").intValue());
        assertEquals("/name", mistake.path("pointer").textValue());
        assertEquals("type", mistake.path("code").textValue());
        assertEquals("7", mistake.path("found").textValue());
    }

    @Test
    void aDirectoryWithoutFilesIsAMistake() {
        assertEquals(1, validate(directory.resolve("nowhere").toString()).code());
    }

    @Test
    void everyCodeHasItsSentencesInBothLanguages() {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String name : new String[] {
            "reason",
            "limit",
            "problem",
            "key",
            "first",
            "allowed",
            "expected",
            "pattern",
            "format",
            "other",
            "kind",
            "id",
            "similar",
            "role",
            "roles",
            "trait",
            "judgement",
            "way"
        }) {
            arguments.put(name, "x");
        }
        arguments.put("found", "y");
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            for (Mistake.Code code : Mistake.Code.values()) {
                Mistake mistake = new Mistake("f", Position.START, "/a", code, "y", arguments);
                assertTrue(MistakeText.of(mistake, messages).line(messages).contains("f:1:1 a"), code.name());
                String key = "catalogue." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
                assertTrue(messages.problem(key, arguments).contains("y"), key);
            }
        }
    }
}
