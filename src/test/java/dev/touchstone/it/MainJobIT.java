package dev.touchstone.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only the examples work? A decision of one's own from nothing to its comparison, in both languages, on phone and desktop. */
class MainJobIT {
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

    @ParameterizedTest
    @CsvSource({"en,false", "zh,true", "en,true", "zh,false"})
    void ownDecisionFromNothing(String language, boolean phone) {
        try (BrowserContext visitor = chromium.visitor(phone, false, !phone)) {
            Page page = visitor.newPage();
            SignedIn.byPassword(page, server);
            OwnDecision own = new OwnDecision(page, server, "own-" + language + (phone ? "-phone" : "-desktop"));
            own.build(language);
            assertEquals("Alpha", own.first());
            assertTrue(page.locator("h1").innerText().contains("Alpha"));
            own.changeFirstClaim("150");
            assertEquals("Beta", own.first(), "changing one number changes the order");
        }
    }
}
