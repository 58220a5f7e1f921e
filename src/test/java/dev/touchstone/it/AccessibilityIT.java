package dev.touchstone.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page of the running server: axe finds nothing, nothing scrolls sideways, the console stays empty. No page has frames:
 * the legacy mode of axe leaves out a second page for each, which would take most of the time.
 */
class AccessibilityIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The first element that sticks out of the window; empty where the page does not scroll sideways. */
    private static final String SIDEWAYS = """
            (() => {
              if (document.documentElement.scrollWidth <= window.innerWidth) return '';
              for (const e of document.querySelectorAll('main *')) {
                if (e.getBoundingClientRect().right > window.innerWidth + 1) return e.outerHTML.slice(0, 300);
              }
              return 'something outside of main';
            })()
            """;

    private static final List<String> PAGES = List.of(
            "/",
            "/technologies",
            "/technologies/kafka",
            "/evidence",
            "/evidence/import",
            "/evidence/compare",
            "/catalogue/judgements",
            "/catalogue/judgements/governance.single_vendor_open_source",
            "/guides",
            "/guides/stack-or-heap",
            "/guides/mutex-or-atomic?a=needed:yes&a=simple:yes",
            "/search?q=kafka",
            "/matrix-audit",
            "/matrix-audit?example=1",
            "/scenarios/container-runtime",
            "/scenarios/container-runtime/weights",
            "/scenarios/container-runtime/weights/swing",
            "/scenarios/container-runtime/weights/ranking",
            "/scenarios/container-runtime/weights/pairwise",
            "/scenarios/container-runtime/weights/questions",
            "/scenarios/container-runtime/compare",
            "/scenarios/container-runtime/compare?cell=containerd:upgrades",
            "/scenarios/container-runtime/robustness?draw=all",
            "/scenarios/container-runtime/test-orders",
            "/scenarios/container-runtime/coverage",
            "/scenarios/stream-processing/coverage?open=all",
            "/scenarios/container-runtime/migration",
            "/scenarios/new",
            "/scenarios/container-runtime/edit/question",
            "/scenarios/container-runtime/edit/candidates",
            "/scenarios/container-runtime/edit/criteria",
            "/scenarios/container-runtime/edit/evidence",
            "/decisions",
            "/people",
            "/me",
            "/me/tokens",
            "/no-such-page");

    private static RunningServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        chromium = new Chromium();
        Page page = chromium.page();
        SignedIn.byLink(page, server);
        page.context().close();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        chromium.close();
        server.close();
    }

    @Test
    void desktopInLightAndEnglish() {
        check(false, false, "en");
    }

    @Test
    void desktopInDarkAndChinese() {
        check(false, true, "zh");
    }

    @Test
    void phoneInDarkAndEnglish() {
        check(true, true, "en");
    }

    @Test
    void phoneInLightAndChinese() {
        check(true, false, "zh");
    }

    private static void check(boolean phone, boolean dark, String language) {
        List<String> found = new ArrayList<>();
        try (BrowserContext visitor = chromium.visitor(phone, dark, true)) {
            Page page = visitor.newPage();
            SignedIn.byPassword(page, server);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    found.add(page.url() + " console: " + message.text());
                }
            });
            for (String path : PAGES) {
                page.navigate(server.address() + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                for (Rule rule : new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(RULES)
                        .analyze()
                        .getViolations()) {
                    found.add(path + " " + rule.getId() + ": "
                            + rule.getNodes().getFirst().getHtml());
                }
                String wide = (String) page.evaluate(SIDEWAYS);
                if (!wide.isEmpty()) {
                    found.add(path + " scrolls sideways: " + wide);
                }
            }
        }
        assertEquals(List.of(), found);
    }
}
