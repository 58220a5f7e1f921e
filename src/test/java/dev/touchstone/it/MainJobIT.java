package dev.touchstone.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only the examples work? A decision of one's own from nothing to an accepted record, in both languages, on phone and desktop. */
class MainJobIT {
    @TempDir
    private Path empty;

    private static RunningServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        chromium = new Chromium();
        try (BrowserContext first = chromium.visitor(false, false, true)) {
            SignedIn.byLink(first.newPage(), server);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        chromium.close();
        server.close();
    }

    /** The exported record still says what was decided, on a machine that has nothing but the file. */
    private void assertAgrees(Page page, String record) throws Exception {
        APIResponse markdown = page.request().get(record + "/record.md");
        assertTrue(markdown.text().startsWith("---\n"), markdown.text());
        Path file = Files.write(
                empty.resolve("record.json"),
                page.request().get(record + "/record.json").body());
        assertTrue(PackagedServer.command(empty.resolve("data"), "verify", file.toString())
                .contains("agree"));
    }

    @ParameterizedTest
    @CsvSource({"en,false", "zh,true", "en,true", "zh,false"})
    void ownDecisionFromNothing(String language, boolean phone) throws Exception {
        try (BrowserContext visitor = chromium.visitor(phone, false, !phone)) {
            Page page = visitor.newPage();
            SignedIn.byPassword(page, server);
            OwnDecision own = new OwnDecision(page, server, "own-" + language + (phone ? "-phone" : "-desktop"));
            own.build(language);
            assertEquals("Alpha", own.first());
            assertTrue(page.locator("h1").innerText().contains("Alpha"));
            String record = own.decide();
            assertTrue(page.locator("main").innerText().contains("试用三个月"), "the waiver is printed");
            own.changeFirstClaim("150");
            assertEquals("Beta", own.first(), "changing one number changes the order");
            assertAgrees(page, record);
        }
    }
}
