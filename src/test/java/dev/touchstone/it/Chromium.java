package dev.touchstone.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven by Playwright; nothing is fetched from anywhere. */
public final class Chromium implements AutoCloseable {
    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;

    private final Playwright playwright;
    private final Browser browser;

    /** Starts it. */
    public Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /**
     * A fresh visitor: no cookies.
     *
     * @param phone 390 px wide instead of 1280
     * @param dark the dark scheme
     * @param script whether scripts run
     */
    public BrowserContext visitor(boolean phone, boolean dark, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(phone ? PHONE : DESKTOP, 900)
                .setJavaScriptEnabled(script)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** A page of a fresh visitor on a desktop. */
    public Page page() {
        return visitor(false, false, true).newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
