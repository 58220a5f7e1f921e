package dev.touchstone.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights are said before scores are seen: every way of asking in a real browser, in both languages. */
class WeighingIT {
    private static final String PREVIEW = "#preview .weigh-shares";
    private static final String COVERED = ".covered-box";
    private static final String RANKING = "#ranking";

    private static RunningServer server;
    private static Chromium chromium;
    private static int number;

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

    /** A fresh copy of an example, open on its comparison: everything that would show a score is covered. */
    private static String copied(Page page, String language) {
        SignedIn.byPassword(page, server);
        String id = "weighed-" + language + "-" + ++number;
        page.navigate(server.address() + "/scenarios/new?from=container-runtime&lang=" + language);
        page.fill("input[name=id]", id);
        page.locator("main form button").first().click();
        String base = server.address() + "/scenarios/" + id;
        page.navigate(base + "/compare");
        assertTrue(page.locator(COVERED).isVisible());
        assertEquals(0, page.locator(RANKING).count());
        return base;
    }

    /** The pages forbid to evaluate text, so nothing is waited for by an expression. */
    private static Page.WaitForSelectorOptions in(WaitForSelectorState state) {
        return new Page.WaitForSelectorOptions().setState(state);
    }

    private static void save(Page page) {
        page.locator("#preview form button.first").click();
        page.waitForURL(url -> url.contains("/compare"));
        assertTrue(page.locator(RANKING).isVisible());
        assertEquals(0, page.locator(COVERED).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void swingFollowsWhatIsTypedAndUncoversTheScoresOnceSaved(String language) {
        try (BrowserContext visitor = chromium.visitor(false, false, true)) {
            Page page = visitor.newPage();
            String base = copied(page, language);
            page.locator(".state.covered a.button").first().click();
            page.waitForURL(url -> url.endsWith("/weights"));
            page.locator("#ways a.button").first().click();
            List<Locator> fields = page.locator("form[data-preview] input").all();
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).fill(i == 0 ? "100" : "40");
            }
            page.waitForSelector(PREVIEW);
            assertTrue(page.url().contains("p."), "the address carries the answers");
            page.waitForSelector("#status:has-text('%')", in(WaitForSelectorState.ATTACHED));
            assertEquals(0, page.locator(RANKING).count());
            save(page);
            page.navigate(base + "/weights");
            assertEquals(1, page.locator("#log tbody tr").count());
            assertEquals(0, page.locator("#log tbody td.look").count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void anOrderWithTiesIsWeighed(String language) {
        try (BrowserContext visitor = chromium.visitor(true, false, true)) {
            Page page = visitor.newPage();
            String base = copied(page, language);
            page.navigate(base + "/weights/ranking");
            List<Locator> places = page.locator("select[name^='r.']").all();
            for (int i = 0; i < places.size(); i++) {
                places.get(i).selectOption(String.valueOf(i / 2 + 1));
            }
            page.waitForSelector(PREVIEW);
            page.locator("select[name=formula]").selectOption("rank_sum");
            page.waitForSelector("#preview .under:text-matches('rank sum|名次之和')");
            save(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void pairsTellTheirConsistencyWhileOneAnswers(String language) {
        try (BrowserContext visitor = chromium.visitor(false, true, true)) {
            Page page = visitor.newPage();
            String base = copied(page, language);
            page.navigate(base + "/weights/pairwise");
            Locator pairs = page.locator("select[name^='c.']");
            for (Locator pair : pairs.all()) {
                pair.selectOption("1");
            }
            page.waitForSelector(PREVIEW);
            assertEquals(0, page.locator("#preview .under.look").count());
            Locator first = page.locator("#pairs-dimensions select").first();
            first.focus();
            first.selectOption("a9");
            page.waitForSelector("#preview .under.look");
            assertTrue(page.locator("#preview .under.look").first().innerText().contains("0.10"));
            assertEquals(first.getAttribute("name"), page.evaluate("document.activeElement.name"), "focus stays");
            first.selectOption("1");
            page.waitForSelector("#preview .under.look", in(WaitForSelectorState.DETACHED));
            save(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void atMostEightQuestionsAreAskedAlsoWithoutScript(String language) {
        try (BrowserContext visitor = chromium.visitor(true, true, false)) {
            Page page = visitor.newPage();
            String base = copied(page, language);
            page.navigate(base + "/weights/questions");
            int asked = 0;
            while (page.locator("#ask").count() > 0) {
                assertTrue(++asked <= 8);
                page.locator("#ask button").nth(asked % 2 == 0 ? 2 : 1).click();
                if (page.locator("#answered li.look").count() > 0) {
                    page.locator("#answered li.look a").first().click();
                }
            }
            assertTrue(page.locator(PREVIEW + " thead th").count() == 3, "what is still open stands in a column");
            save(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void showNowIsWrittenDown(String language) {
        try (BrowserContext visitor = chromium.visitor(false, false, false)) {
            Page page = visitor.newPage();
            String base = copied(page, language);
            page.locator(".state.covered a[href$='/weights/show']").click();
            assertEquals(0, page.locator(RANKING).count());
            page.locator("form[action$='/weights/show'] button").click();
            assertTrue(page.locator(RANKING).isVisible());
            page.navigate(base + "/edit/weights");
            page.locator("button[name=act][value=save]").last().click();
            page.navigate(base + "/history");
            assertTrue(page.locator("#weights tbody td.look").isVisible(), "saved after the scores were seen");
            assertFalse(page.locator("#weights").innerText().isBlank());
        }
    }
}
