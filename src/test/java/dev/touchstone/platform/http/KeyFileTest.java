package dev.touchstone.platform.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("not there yet");
        byte[] first = new KeyFile(data).key();
        assertEquals(32, first.length);
        assertArrayEquals(first, new KeyFile(data).key());
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            assertEquals(
                    PosixFilePermissions.fromString("rw-------"),
                    Files.getPosixFilePermissions(data.resolve("form-key")));
        }
    }
}
