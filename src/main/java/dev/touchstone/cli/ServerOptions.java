package dev.touchstone.cli;

import dev.touchstone.cli.remote.ImportServer;
import dev.touchstone.rendering.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which server a command speaks to, and by which token. The token is no argument: arguments can be seen by everybody. */
final class ServerOptions {

    private static final String TOKEN = "TOUCHSTONE_TOKEN";

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "${env:TOUCHSTONE_SERVER:-http://localhost:8080}",
            description = "The running server; default: $TOUCHSTONE_SERVER, else http://localhost:8080.")
    private String server;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File that holds a token with the scope write; default: $TOUCHSTONE_TOKEN.")
    private Path tokenFile;

    @Mixin
    private LanguageOption language;

    Messages messages() {
        return language.messages();
    }

    /** The options that name the server again; its token only as a file, for arguments can be seen by everybody. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("--server=" + server));
        if (tokenFile != null) {
            words.add("--token-file=" + tokenFile);
        }
        return words;
    }

    /**
     * The server.
     *
     * @throws Usage when its address or the file of the token is none
     */
    ImportServer server() {
        return new ImportServer(address(), token(), language.language());
    }

    /**
     * Its address.
     *
     * @throws Usage when it is none
     */
    URI address() {
        try {
            URI address = URI.create(server.strip());
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw Usage.of("cli.bad-server", "server", server);
    }

    private Optional<String> token() {
        if (tokenFile == null) {
            return Optional.ofNullable(System.getenv(TOKEN)).map(String::strip).filter(text -> !text.isEmpty());
        }
        try {
            String token = Files.readString(tokenFile).strip();
            if (token.matches("[\\x21-\\x7e]+")) {
                return Optional.of(token);
            }
        } catch (IOException e) {
            // answered below
        }
        throw Usage.of("cli.bad-token-file", "file", tokenFile);
    }
}
