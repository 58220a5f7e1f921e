package dev.touchstone.it;

import com.microsoft.playwright.Page;

/** The administrator of a fresh installation: comes by the one-time link and sets a password. */
final class SignedIn {
    static final String ID = "admin";
    static final String PASSWORD = "a long enough pass-phrase 2026";

    private SignedIn() {}

    /** First visit: follows the link that the server printed, sets the password and is signed in. */
    static void byLink(Page page, RunningServer server) {
        page.navigate(server.link());
        if (page.locator("input[name=password]").count() == 0) {
            page.locator("main button").first().click();
        }
        page.fill("input[name=password]", PASSWORD);
        page.locator("main button").first().click();
        page.waitForURL(server.address() + "/");
    }

    /** A later visit: signs in with name and password. */
    static void byPassword(Page page, RunningServer server) {
        page.navigate(server.address() + "/sign-in");
        page.fill("input[name=name]", ID);
        page.fill("input[name=password]", PASSWORD);
        page.locator("main button").first().click();
        page.waitForURL(server.address() + "/");
    }
}
