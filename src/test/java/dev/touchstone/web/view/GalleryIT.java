package dev.touchstone.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.touchstone.base.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample pages in a real browser: accessibility, small screens, and what the one script adds. */
class GalleryIT {
    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        StandaloneTemplates templates = new StandaloneTemplates();
        for (Language language : Language.values()) {
            new Samples(language)
                    .all()
                    .forEach((name, sample) -> PAGES.put(
                            "/" + name + "-" + language.tag(),
                            templates.render(sample.template(), sample.page(), sample.view())));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", GalleryIT::answer);
        server.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        playwright.close();
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

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true));
    }

    @Test
    void axeFindsNothingOnDesktopOrPhoneInEitherScheme() {
        List<String> found = new ArrayList<>();
        found.addAll(violations(Language.EN, 1280, ColorScheme.LIGHT));
        found.addAll(violations(Language.EN, 390, ColorScheme.DARK));
        found.addAll(violations(Language.ZH, 1280, ColorScheme.DARK));
        assertEquals(List.of(), found);
    }

    /** No page has frames: the legacy mode of axe leaves out a second page for each, which would take most of the time. */
    private static List<String> violations(Language language, int width, ColorScheme scheme) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = context(width, scheme)) {
            Page page = context.newPage();
            for (String path : PAGES.keySet()) {
                if (path.endsWith("-" + language.tag())) {
                    page.navigate(address(path));
                    new AxeBuilder(page)
                            .setLegacyMode(true)
                            .withTags(RULES)
                            .analyze()
                            .getViolations()
                            .forEach(rule -> found.add(path + " " + width + " " + told(rule)));
                }
            }
        }
        return found;
    }

    private static String told(Rule rule) {
        return rule.getId() + " " + rule.getNodes().getFirst().getHtml();
    }

    @Test
    void noPageScrollsSidewaysOnAnyWidth() {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
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
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(page.url() + " " + message.text()));
            PAGES.keySet().forEach(path -> page.navigate(address(path)));
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void aMovedWeightTakesFromTheOthersButNotFromTheLockedOne() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
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
            page.waitForFunction("document.getElementById('status').textContent.includes('comes first')");
            assertEquals(0, page.locator("#panel").count(), "the part that follows was replaced");
        }
    }

    @Test
    void themeAndKeysWorkWithoutLoadingThePageAgain() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
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
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 800))) {
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
