package dev.touchstone.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A pasted table of 12 stacks and 15 criteria becomes a scenario, and its weights are moved: the ranking follows, the address
 * holds them, the focus stays, the consequence is spoken. Prints how long it takes from the key to the frame with the new
 * ranking, and until the rest has followed; docs/performance.md says what came out.
 */
class LiveWeightsIT {
    private static final String[] DIMENSIONS = {"throughput", "operations", "community", "team", "cost"};
    private static final int STEPS = 40;
    private static final int SETTLE_MILLIS = 600;

    /** How many times slower than it is the browser is made. */
    private static final int SLOW = Integer.getInteger("touchstone.slow", 1);

    /** Notes when a key was pressed, in which frame the ranking that follows from it stood, and when nothing was left to follow. */
    private static final String CLOCK = """
            window.steps = [];
            window.settled = [];
            document.addEventListener('DOMContentLoaded', () => {
              let pressed = 0;
              let open = 0;
              document.addEventListener('keydown', () => { pressed = open = performance.now(); }, true);
              new MutationObserver((changes) => requestAnimationFrame(() => {
                const now = performance.now();
                if (pressed && changes.some((change) => change.type === 'childList')) {
                  window.steps.push(now - pressed);
                  pressed = 0;
                }
                if (open && !pressed && !document.querySelector('[data-live][aria-busy]')) {
                  window.settled.push(now - open);
                  open = 0;
                }
              })).observe(document.querySelector('main'), { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
            });
            """;

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

    private static String table() {
        StringBuilder text = new StringBuilder("stack");
        for (int j = 1; j <= 15; j++) {
            text.append(",c").append(j);
        }
        for (int i = 1; i <= 12; i++) {
            text.append("\ns").append(i);
            for (int j = 1; j <= 15; j++) {
                text.append(',').append(1 + (i * 37 + j * 53 + i * i * j * 7) % 9);
            }
        }
        return text.toString();
    }

    private static void make(Page page, String language) {
        SignedIn.byPassword(page, server);
        page.navigate(server.address() + "/matrix-audit?lang=" + language);
        page.fill("textarea[name=table]", table());
        page.fill("input[name=worst]", "1");
        page.fill("input[name=best]", "9");
        page.locator(".audit-form details summary").click();
        page.locator("select[name=orientation]").selectOption("alternatives_in_rows");
        page.locator(".audit-form button.first").click();
        page.fill("#make input[name=title]", "Twelve by fifteen " + language);
        for (int j = 0; j < 15; j++) {
            page.locator("#make select[name='meant." + j + ".dimension']").selectOption(DIMENSIONS[j % 5]);
        }
        page.locator("#make button.first").click();
        page.locator("#ranking").waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theRankingFollowsTheWeightsAndSaysSo(String language) {
        try (BrowserContext visitor = chromium.visitor(false, false, true)) {
            Page page = visitor.newPage();
            page.addInitScript(CLOCK);
            make(page, language);
            assertEquals(
                    12,
                    page.locator("#ranking .ranking tbody tr, #ranking .fold tbody tr")
                            .count());
            String before = page.locator("#ranking").innerText();
            JsonObject slowly = new JsonObject();
            slowly.addProperty("rate", SLOW);
            visitor.newCDPSession(page).send("Emulation.setCPUThrottlingRate", slowly);
            Locator field = page.locator("input[name='w.throughput']");
            field.focus();
            for (int step = 0; step < STEPS; step++) {
                String shown = page.locator("#ranking").innerHTML();
                page.keyboard().press(step < STEPS / 2 ? "ArrowUp" : "ArrowDown");
                settled(page, step + 1);
                assertNotEquals(shown, page.locator("#ranking").innerHTML());
            }
            print(page, language, "steps", "new ranking");
            print(page, language, "settled", "all of the page");
            for (int step = 0; step < 12; step++) {
                page.keyboard().press("ArrowUp");
            }
            page.waitForURL(url -> url.contains("w.throughput=32"));
            assertEquals("w.throughput", page.evaluate("() => document.activeElement.name"), "the focus stays");
            assertNotEquals(before, page.locator("#ranking").innerText());
            assertThat(page.locator("#evidence")).containsText(Pattern.compile("32\\s?%"));
            assertThat(page.locator("[data-live][aria-busy]")).hasCount(0);
            page.locator("#status:not(:empty)").waitFor();
            assertTrue(page.locator("#status").innerText().length() > 10, "the consequence is spoken");
            assertEquals(
                    100.0,
                    page.locator(".weight input[type=number]").all().stream()
                            .mapToDouble(each -> Double.parseDouble(each.inputValue()))
                            .sum(),
                    1e-9);
            othersKeepTheirProportions(page);
        }
    }

    /** Twenty steps of one point or one of twenty, and back from where nothing was left of them. */
    private static void othersKeepTheirProportions(Page page) {
        String path = page.url().replaceFirst("\\?.*", "");
        page.navigate(path + "?w.throughput=60&w.operations=20&w.community=12&w.team=4&w.cost=4");
        page.locator(".weight:has(input[name='w.operations']) input[type=range]")
                .focus();
        for (int step = 0; step < 20; step++) {
            page.keyboard().press("ArrowRight");
        }
        assertEquals(List.of(45, 40, 9, 3, 3), weights(page, "input[type=number]"));
        assertEquals(List.of(45, 40, 9, 3, 3), weights(page, "input[type=range]"));
        page.locator("[id='w.operations']").fill("100");
        assertEquals(List.of(0, 100, 0, 0, 0), weights(page, "input[type=range]"), "beyond what the sliders reached");
        page.locator("[id='w.operations']").fill("20");
        assertEquals(List.of(60, 20, 12, 4, 4), weights(page, "input[type=number]"));
    }

    private static List<Integer> weights(Page page, String input) {
        return Stream.of("throughput", "operations", "community", "team", "cost")
                .map(name -> page.locator(".weight:has(input[name='w." + name + "']) " + input))
                .map(Locator::inputValue)
                .map(Integer::valueOf)
                .toList();
    }

    /** Looked at only when it should be over: each look takes time of the page that is measured. */
    private static void settled(Page page, int steps) {
        page.waitForTimeout(SETTLE_MILLIS * SLOW);
        for (int wait = 0; wait < 1_000 && (int) page.evaluate("() => window.settled.length") < steps; wait++) {
            page.waitForTimeout(10);
        }
        assertEquals(steps, page.evaluate("() => window.settled.length"));
    }

    private static void print(Page page, String language, String kept, String what) {
        List<Double> times = new ArrayList<>();
        for (Object time : (List<?>) page.evaluate("kept => window[kept]", kept)) {
            times.add(((Number) time).doubleValue());
        }
        assertEquals(STEPS, times.size(), what);
        Collections.sort(times);
        System.out.printf(
                "weight step, 12 x 15, %s, %s: median %.0f ms, p75 %.0f ms, p95 %.0f ms of %d%n",
                language,
                what,
                times.get(times.size() / 2),
                times.get(times.size() * 3 / 4),
                times.get(times.size() * 95 / 100),
                times.size());
    }
}
