package dev.touchstone.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lost text? A browser without scripts: whatever happens between typing and saving, what was typed is there. */
class LostTextIT {
    private static final String TYPED = "Why we ask: <b>\"latency\"</b> & 延迟 🚀\nsecond line";

    private static RunningServer server;
    private static Chromium chromium;
    private static int number;

    private String edit;

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

    @BeforeEach
    void scenario() {
        try (BrowserContext visitor = chromium.visitor(false, false, false)) {
            Page page = visitor.newPage();
            SignedIn.byPassword(page, server);
            String id = "kept-" + ++number;
            page.navigate(server.address() + "/scenarios/new");
            page.fill("input[name=title]", "Kept");
            page.fill("input[name=id]", id);
            page.locator("main form button").first().click();
            edit = server.address() + "/scenarios/" + id + "/edit/question";
        }
    }

    private static void save(Page page) {
        page.locator("button[name=act][value=save]").last().click();
    }

    private static String stored(Page page, String address) {
        page.navigate(address);
        return page.locator("textarea[name='text.context']").inputValue();
    }

    @Test
    void theSessionEndsWhileOneTypes() {
        try (BrowserContext visitor = chromium.visitor(false, false, false)) {
            Page page = visitor.newPage();
            SignedIn.byPassword(page, server);
            page.navigate(edit);
            page.fill("textarea[name='text.context']", TYPED);
            visitor.clearCookies();
            save(page);
            assertTrue(page.locator("input[name=password]").isVisible(), "it asks to sign in");
            page.fill("input[name=name]", SignedIn.ID);
            page.fill("input[name=password]", SignedIn.PASSWORD);
            page.locator("main form button").first().click();
            sendAgain(page);
            assertEquals(TYPED, stored(page, edit));
        }
    }

    /** Its own request goes first, with a progress; what the form lacks is said, and the file need not be chosen again. */
    @Test
    void aLargeFileIsSentOnceThoughTheFormIsRefused() {
        byte[] table = ("system;p99_ms\n" + "kafka;12,5\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        try (BrowserContext visitor = chromium.visitor(false, false, true)) {
            Page page = visitor.newPage();
            SignedIn.byPassword(page, server);
            page.navigate(server.address() + "/evidence/import?lang=en");
            page.setInputFiles("#file", new FilePayload("large.csv", "text/csv", table));
            page.fill("#version", TYPED.lines().findFirst().orElseThrow());
            Response sent = page.waitForResponse(
                    answer -> answer.url().endsWith("/evidence/import/files"),
                    () -> page.locator("main form button").first().click());
            assertEquals(200, sent.status());
            page.waitForSelector("[data-kept] input:checked");
            assertEquals("large.csv", page.locator("[data-kept] .name").innerText());
            assertEquals(TYPED.lines().findFirst().orElseThrow(), page.inputValue("#version"));
            page.fill(
                    "#mapping",
                    "{\"decimal\": \",\", \"columns\": {\"p99_ms\": {\"metric\": \"latency.p99\", \"unit\": \"ms\"}}}");
            page.locator("main form button").first().click();
            page.waitForSelector("text=30000 rows taken");
        }
    }

    @Test
    void theFormCameFromNowhere() {
        try (BrowserContext visitor = chromium.visitor(false, false, false)) {
            Page page = visitor.newPage();
            SignedIn.byPassword(page, server);
            page.navigate(edit);
            page.fill("textarea[name='text.context']", TYPED);
            page.locator("main form input[name='csrf-token']").first().evaluate("token => token.remove()");
            save(page);
            sendAgain(page);
            assertEquals(TYPED, stored(page, edit));
        }
    }

    /** What was kept stands on the page, word for word, with a button that sends it again. */
    private static void sendAgain(Page page) {
        assertEquals(
                TYPED, page.locator("textarea[id^=kept-][name='text.context']").inputValue());
        page.locator("main form:has(textarea[id^=kept-]) button").click();
    }

    @Test
    void aSecondTabWasQuicker() {
        try (BrowserContext visitor = chromium.visitor(false, false, false)) {
            Page slow = visitor.newPage();
            SignedIn.byPassword(slow, server);
            slow.navigate(edit);
            Page quick = visitor.newPage();
            quick.navigate(edit);
            quick.fill("textarea[name='text.context']", "Theirs was quicker.");
            save(quick);
            slow.fill("textarea[name='text.context']", TYPED);
            save(slow);
            String both = slow.locator("main").innerHTML();
            assertTrue(both.contains("Theirs was quicker.") && both.contains("second line"), "both versions are shown");
            assertEquals("Theirs was quicker.", stored(quick, edit), "nothing is overwritten unasked");
        }
    }
}
