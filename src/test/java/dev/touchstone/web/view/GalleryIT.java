package dev.touchstone.web.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.touchstone.base.Language;
import dev.touchstone.it.Chromium;
import dev.touchstone.it.Look;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample pages in a real browser: accessibility, small screens, and what the one script adds. */
class GalleryIT {
    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'";
    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static final Set<String> NAMES = new LinkedHashSet<>();
    private static HttpServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        StandaloneTemplates templates = new StandaloneTemplates();
        for (Language language : Language.values()) {
            new Samples(language).all().forEach((name, sample) -> {
                NAMES.add(name);
                PAGES.put(
                        "/" + name + "-" + language.tag(),
                        templates.render(sample.template(), sample.page(), sample.view()));
            });
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", GalleryIT::answer);
        server.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body;
        String type = "text/html; charset=utf-8";
        if (path.startsWith("/assets/")) {
            body = Files.readAllBytes(ASSETS.resolve(path.substring("/assets/".length())));
            type = path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
        } else {
            body = PAGES.getOrDefault(path, PAGES.get("/compare-closed-en")).getBytes(StandardCharsets.UTF_8);
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(address(path));
        return page;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @ParameterizedTest
    @EnumSource
    void axeFindsNothing(Look look) {
        List<String> found = new ArrayList<>();
        try (BrowserContext visitor = look.visitor(chromium)) {
            Page page = visitor.newPage();
            for (String name : look.of(List.copyOf(NAMES), 1)) {
                page.navigate(address("/" + name + "-" + look.lang()));
                Look.violations(page).forEach(each -> found.add(name + " " + each));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void noPageScrollsSidewaysOnAnyWidth() {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = chromium.visitor(false, false, true)) {
            Page page = context.newPage();
            for (String path : PAGES.keySet()) {
                page.navigate(address(path));
                for (int width : new int[] {320, 390, 768, 1024, 1280}) {
                    page.setViewportSize(width, 900);
                    int wide = (int) page.evaluate("document.documentElement.scrollWidth");
                    if (wide > width) {
                        found.add(path + " at " + width + " is " + wide + " wide");
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aStrictPolicyLeavesNothingToComplainAbout() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = chromium.visitor(false, false, true)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(page.url() + " " + message.text()));
            PAGES.keySet().forEach(path -> page.navigate(address(path)));
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void aMovedWeightTakesFromTheOthersButNotFromTheLockedOne() {
        try (BrowserContext context = chromium.visitor(false, false, true)) {
            Page page = open(context, "/compare-en");
            page.locator("#w\\.throughput").fill("50");
            page.waitForURL(url -> url.contains("w.throughput=50"));
            assertEquals("18", page.locator("#w\\.team").inputValue(), "locked");
            int sum = 0;
            for (String dimension : ComparisonSample.DIMENSIONS) {
                sum += Integer.parseInt(page.locator("#w\\." + dimension).inputValue());
            }
            assertEquals(100, sum);
            assertEquals("w.throughput", page.evaluate("document.activeElement.id"), "focus stays on the control");
            assertThat(page.locator("#status")).containsText("comes first");
            assertEquals(0, page.locator("#panel").count(), "the part that follows was replaced");
        }
    }

    @Test
    void themeAndKeysWorkWithoutLoadingThePageAgain() {
        try (BrowserContext context = chromium.visitor(false, false, true)) {
            Page page = open(context, "/home-en");
            page.locator("a.theme").click();
            assertEquals("dark", page.evaluate("document.documentElement.dataset.theme"));
            page.keyboard().press("/");
            assertEquals("q", page.evaluate("document.activeElement.id"));
            page.keyboard().press("?");
            assertEquals("?", page.locator("#q").inputValue(), "single keys are text inside a field");
            page.locator("h1").click();
            page.keyboard().press("?");
            assertTrue(page.locator("#keys").isVisible());
        }
    }

    @Test
    void withoutScriptTheWeightsAreAFormAndThePhoneReadsEverything() {
        try (BrowserContext context = chromium.visitor(true, false, false)) {
            Page page = open(context, "/compare-en");
            page.locator("a[href='#weights-sheet']").click();
            page.locator("#w\\.cost").fill("40");
            page.locator("#weights-sheet button").click();
            assertTrue(page.url().contains("w.cost=40"), page.url());
            assertTrue(page.locator(".verdict h1").isVisible());
            assertTrue(page.locator(".rank").first().isVisible());
        }
    }
}
