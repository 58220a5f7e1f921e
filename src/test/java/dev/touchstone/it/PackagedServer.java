package dev.touchstone.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, with its data in a folder of the test. */
final class PackagedServer implements AutoCloseable {

    private static final String OWN_DATABASE = "quarkus-app";
    private static final String POSTGRESQL = "quarkus-app-postgresql";

    private final Process process;
    private final BufferedReader output;
    private final String address;

    private PackagedServer(Process process) throws IOException {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.address = until("Touchstone: ");
    }

    static PackagedServer start(Path data) throws IOException {
        return new PackagedServer(process(data, OWN_DATABASE).start());
    }

    /** The other packaging, on a PostgreSQL at this JDBC address. */
    static PackagedServer startOnPostgres(Path data, String jdbcUrl, String user) throws IOException {
        return new PackagedServer(onPostgres(data, jdbcUrl, user).process());
    }

    /** What a command prints, without its last line end. */
    static String command(Path data, String... words) throws IOException, InterruptedException {
        return onOwnDatabase(data).command(words);
    }

    /** One packaging and where its data is. */
    record Place(Path data, String app, Map<String, String> settings) {

        /** What a command prints, without its last line end. */
        String command(String... words) throws IOException, InterruptedException {
            Process process = process(words);
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(printed);
            }
            return printed;
        }

        private Process process(String... words) throws IOException {
            ProcessBuilder builder = PackagedServer.process(data, app, words);
            builder.environment().putAll(settings);
            return builder.start();
        }
    }

    static Place onOwnDatabase(Path data) {
        return new Place(data, OWN_DATABASE, Map.of());
    }

    /** The other packaging, on a PostgreSQL at this JDBC address. */
    static Place onPostgres(Path data, String jdbcUrl, String user) {
        return new Place(
                data, POSTGRESQL, Map.of("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl, "QUARKUS_DATASOURCE_USERNAME", user));
    }

    private static ProcessBuilder process(Path data, String app, String... words) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/" + app + "/quarkus-run.jar"));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TOUCHSTONE_DATA", data.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("LANG", "en_GB.UTF-8");
        return builder;
    }

    /** The address it printed, ending with a slash. */
    String address() {
        return address;
    }

    /** The path of the one-time link that it printed. */
    String firstLink() throws IOException {
        return "welcome/" + until("/welcome/");
    }

    /** What follows a mark in the next printed line that has it. */
    private String until(String mark) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            int at = line.indexOf(mark);
            if (at >= 0) {
                return line.substring(at + mark.length()).strip();
            }
        }
        throw new IOException("the server ended without printing " + mark);
    }

    /** Ends it as a power cut would, in the middle of whatever it does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        Optional.of(process.waitFor(30, TimeUnit.SECONDS))
                .filter(ended -> !ended)
                .ifPresent(still -> process.destroyForcibly());
    }
}
