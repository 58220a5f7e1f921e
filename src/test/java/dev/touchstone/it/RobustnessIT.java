package dev.touchstone.it;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first answer of the robustness page goes on to the whole one by itself, and without script by a link. */
class RobustnessIT {
    private static RunningServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"order-database,en,Measure next", "language-runtime,zh,下一步测什么"})
    void theWholeAnswerComesByItselfAndIsSpoken(String scenario, String language, String heading) {
        try (BrowserContext visitor = chromium.visitor(false, false, true)) {
            Page page = visitor.newPage();
            List<String> said = new ArrayList<>();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.navigate(server.address() + "/scenarios/" + scenario + "/robustness?lang=" + language);
            page.locator("#next h2").waitFor();
            assertEquals(heading, page.locator("#next h2").innerText());
            assertEquals(0, page.locator("[data-refine]").count(), "nothing is left to be drawn");
            assertEquals(0, page.locator("[aria-busy]").count());
            page.locator("#status:not(:empty)").waitFor();
            assertTrue(page.locator("#status").innerText().contains("%"), "the answer is spoken");
            assertTrue(page.url().contains("/robustness?lang="), "the address stays");
            assertEquals(List.of(), said);
        }
    }

    @ParameterizedTest
    @CsvSource({"mobile-ui,en", "load-tool,zh"})
    void withoutScriptALinkLeadsToIt(String scenario, String language) {
        try (BrowserContext visitor = chromium.visitor(true, true, false)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/scenarios/" + scenario + "/robustness?lang=" + language);
            assertFalse(page.locator("#next").isVisible());
            page.locator("[data-refine]").click();
            assertTrue(page.locator("#next h2").isVisible());
            assertTrue(page.locator("#intervals tbody tr").count() > 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"order-database,en,claim-flips", "stream-processing,zh,halved"})
    void aLongSearchComesIntoItsPlaceAndSaysHowFarItIs(String scenario, String language, String part) {
        try (BrowserContext visitor = chromium.visitor(false, false, true)) {
            Page page = visitor.newPage();
            List<String> said = new ArrayList<>();
            page.onConsoleMessage(message -> said.add(message.text()));
            AtomicReference<Route> held = new AtomicReference<>();
            page.route("**/coverage?*=1*", held::set);
            page.route(
                    "**/computations/*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("{\"state\": \"computing\", \"progress\": 0.4}")));
            page.navigate(server.address() + "/scenarios/" + scenario + "/coverage?lang=" + language);
            page.locator("#" + part + " a[data-awaited]").click();
            Locator bar = page.locator("#" + part + " progress");
            bar.waitFor();
            assertEquals(0.4, ((Number) bar.evaluate("bar => bar.value")).doubleValue(), 1e-9);
            String name = held.get().request().headers().get("touchstone-computation");
            assertEquals(32, name.length());
            held.get().resume();
            page.locator("#" + part + " a[data-awaited]").waitFor(new Locator.WaitForOptions().setState(DETACHED));
            assertEquals(0, page.locator("#" + part + " progress").count());
            assertTrue(page.locator("#" + part + " li, #" + part + " tbody tr, #" + part + " p.note")
                            .count()
                    > 0);
            assertTrue(page.url().contains("=1"), "the address leads to what is shown");
            assertTrue((Boolean) page.locator("#" + part + " h2").evaluate("head => head === document.activeElement"));
            assertEquals(List.of(), said);
        }
    }
}
