package dev.touchstone.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolRunTest {

    private static final List<String> BOTH = List.of("sh", "-c", "echo result; echo note >&2; exit 3");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private ToolRun run(Path output, Path errors) throws IOException {
        return ToolRun.of(BOTH, output, errors, shown, Clock.systemUTC());
    }

    @Test
    void bothOutputsAreKeptApartAndShownWithTheExitCode() throws IOException {
        ToolRun run = run(folder.resolve("out"), folder.resolve("err"));
        assertEquals("result\n", Files.readString(run.output()));
        assertEquals("note\n", Files.readString(run.errors()));
        assertEquals("result\nnote\n".length(), shown.size());
        assertEquals(3, run.exit());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedWhicheverOutputItIsFor() {
        Path nowhere = folder.resolve("missing").resolve("file");
        for (Path[] files : new Path[][] {{nowhere, folder.resolve("err")}, {folder.resolve("out"), nowhere}}) {
            IOException lost = assertThrows(IOException.class, () -> run(files[0], files[1]));
            assertEquals(nowhere.toString(), lost.getMessage());
        }
    }
}
