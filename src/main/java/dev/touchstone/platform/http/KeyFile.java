package dev.touchstone.platform.http;

import dev.touchstone.platform.OwnerOnly;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key of this installation, made once in the data folder and readable by its owner only. Forms that were open while
 * the server restarted can therefore still be sent.
 */
@ApplicationScoped
class KeyFile {

    private static final int KEY_BYTES = 32;
    private static final String NAME = "form-key";

    private final byte[] key;

    KeyFile(@ConfigProperty(name = "touchstone.data") Path data) {
        try {
            this.key = HexFormat.of().parseHex(readOrMake(data).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + data + " cannot be written", e);
        }
    }

    byte[] key() {
        return key.clone();
    }

    private static String readOrMake(Path data) throws IOException {
        Files.createDirectories(data);
        Path file = data.resolve(NAME);
        if (Files.notExists(file)) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            // Written aside and moved, so that a crash never leaves half a key.
            Path aside = Files.createTempFile(data, NAME, ".new", OwnerOnly.file(data));
            Files.writeString(aside, HexFormat.of().formatHex(fresh));
            try {
                Files.move(aside, file);
            } catch (FileAlreadyExistsException e) {
                Files.delete(aside);
            }
        }
        return Files.readString(file);
    }
}
