package dev.touchstone.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A server that refuses every document and remembers what it was sent to keep. */
final class RefusingServer implements AutoCloseable {

    private final HttpServer http;
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

    /**
     * A request.
     *
     * @param query its parameters
     * @param body a letter for each byte
     */
    record Sent(Map<String, String> query, String body) {}

    RefusingServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.createContext("/api/v1/evidence/imports", this::refuse);
        http.start();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** What came since this was asked last. */
    List<Sent> taken() {
        List<Sent> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    private void refuse(HttpExchange exchange) throws IOException {
        Map<String, String> query = new TreeMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        boolean plan = query.containsKey("validate_only");
        if (!plan) {
            sent.add(new Sent(query, body));
        }
        byte[] answer =
                "{\"code\": \"invalid\", \"detail\": \"No.\", \"sha256\": \"0\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(plan ? 200 : 422, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
