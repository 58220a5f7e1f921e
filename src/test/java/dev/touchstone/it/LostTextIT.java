package dev.touchstone.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
