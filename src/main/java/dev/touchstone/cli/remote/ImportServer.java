package dev.touchstone.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Language;
import dev.touchstone.base.ProblemException;
import dev.touchstone.rendering.Messages;
import dev.touchstone.revision.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A running server that takes evidence. One connection for any number of documents; no redirect is followed, so that the
 * token goes nowhere else.
 */
public final class ImportServer {

    private static final String PATH = "/api/v1/evidence/imports";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;
    private static final int STALE = 412;
    private static final int MOST_TRIES = 4;

    private final URI server;
    private final Optional<String> token;
    private final Language language;
    private final HttpClient client;

    /**
     * A server.
     *
     * @param server its address, without {@code /api}
     * @param token of a person who may write; none is sent where there is none
     * @param language of its sentences
     */
    public ImportServer(URI server, Optional<String> token, Language language) {
        this.server = server;
        this.token = token;
        this.language = language;
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1)
                .build();
    }

    /** Where it is. */
    public URI address() {
        return server;
    }

    /**
     * Sends one document. When somebody else changes the scenario at the same moment it is sent again, which is harmless.
     *
     * @param bytes as they are
     * @param query parameters of the import
     * @throws Unreachable when nothing, or something else than a server of ours, answers
     */
    public Reply send(byte[] bytes, Map<String, String> query) throws Unreachable {
        Reply reply = once(bytes, query);
        for (int i = 1; i < MOST_TRIES && reply instanceof Reply.Refused no && no.status() == STALE; i++) {
            reply = once(bytes, query);
        }
        return reply;
    }

    private Reply once(byte[] bytes, Map<String, String> query) throws Unreachable {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(query))
                .timeout(ANSWER)
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "application/json")
                .header("Accept-Language", language.tag())
                .POST(BodyPublishers.ofByteArray(bytes));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            return reply(client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (ConnectException nobody) {
            // The JDK says no more than the name of the exception.
            throw new Unreachable(Messages.in(language).text("cli.no-connection"));
        } catch (IOException e) {
            throw new Unreachable(
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }

    private URI address(Map<String, String> query) {
        String words = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String base = server.toString().replaceFirst("/+$", "");
        return URI.create(base + PATH + "?" + words);
    }

    private static Reply reply(HttpResponse<String> response) throws Unreachable {
        JsonNode body = body(response);
        if (response.statusCode() / HUNDRED == SUCCESS && body.has("sha256")) {
            return new Reply.Read(body);
        }
        if (!body.has("code")) {
            throw new Unreachable("HTTP " + response.statusCode());
        }
        List<Reply.Fault> faults = new ArrayList<>();
        body.path("errors")
                .forEach(fault -> faults.add(new Reply.Fault(
                        fault.path("pointer").asText(),
                        fault.path("code").asText(),
                        fault.path("detail").asText())));
        return new Reply.Refused(
                response.statusCode(),
                body.path("code").asText(),
                body.path("detail").asText(),
                faults);
    }

    private static JsonNode body(HttpResponse<String> response) throws Unreachable {
        try {
            return Json.STANDARD.tree(response.body());
        } catch (ProblemException notJson) {
            throw new Unreachable("HTTP " + response.statusCode());
        }
    }
}
