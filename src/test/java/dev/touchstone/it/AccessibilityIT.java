package dev.touchstone.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the running server: nothing scrolls sideways, the console stays empty, and in two of four looks axe finds nothing. */
class AccessibilityIT {
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

    @ParameterizedTest
    @EnumSource
    void everyPageIsInOrder(Look look) {
        List<String> found = new ArrayList<>();
        try (BrowserContext visitor = look.visitor(chromium)) {
            Page page = visitor.newPage();
            SignedIn.byPassword(page, server);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    found.add(page.url() + " console: " + message.text());
                }
            });
            List<String> looked = look.of(PAGES, 2);
            for (String path : PAGES) {
                page.navigate(server.address() + path + (path.contains("?") ? "&" : "?") + "lang=" + look.lang());
                if (looked.contains(path)) {
                    Look.violations(page).forEach(each -> found.add(path + " " + each));
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
