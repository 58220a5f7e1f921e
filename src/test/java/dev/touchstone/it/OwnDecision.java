package dev.touchstone.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * A person works through a decision of their own, by the pages alone: 3 own technologies, 4 own criteria, 8 typed claims,
 * 2 judgements. Only names of fields and buttons are used, so that it goes the same way in both languages.
 */
final class OwnDecision {
    private static final List<String> CRITERIA = List.of("throughput", "operations", "community", "cost");
    private static final double[][] VALUES = {{900, 700, 400}, {30, 45, 60}};

    private final Page page;
    private final RunningServer server;
    private final String id;

    OwnDecision(Page page, RunningServer server, String id) {
        this.page = page;
        this.server = server;
        this.id = id;
    }

    String address(String path) {
        return server.address() + "/scenarios/" + id + path;
    }

    /** From nothing to a scenario that can be compared. */
    void build(String language) {
        page.navigate(server.address() + "/scenarios/new?lang=" + language);
        fill("title", "Which store <b>now</b> 🚀");
        fill("id", id);
        page.locator("main form button").first().click();
        candidates();
        criteria();
        weights();
        evidence();
    }

    private void candidates() {
        page.navigate(address("/edit/candidates"));
        for (int row = 0; row < 3; row++) {
            add("technologies");
            fill(
                    "technologies." + row + ".name",
                    List.of("Alpha", "Beta", "Gamma").get(row));
        }
        save();
        page.navigate(address("/edit/candidates"));
        add("slots");
        page.locator(named("slots.0.role")).selectOption("+own");
        fill("slots.0.name", "Store");
        for (String technology : List.of("alpha", "beta", "gamma")) {
            page.locator(named("slots.0.technologies") + "[value='" + technology + "']")
                    .check();
        }
        save();
    }

    private void criteria() {
        page.navigate(address("/edit/criteria"));
        for (int row = 0; row < CRITERIA.size(); row++) {
            add("own");
            String at = "own." + row + ".";
            fill(at + "name", "Criterion " + (row + 1));
            page.locator(named(at + "dimension")).selectOption(CRITERIA.get(row));
            fill(at + "unit", row == 0 ? "{req}/s" : row == 1 ? "ms" : "{point}");
            page.locator(named(at + "direction")).selectOption(row == 1 ? "down" : "up");
            fill(at + "range.worst", row == 0 ? "100" : row == 1 ? "100" : "0");
            fill(at + "range.best", row == 0 ? "1000" : row == 1 ? "10" : "100");
        }
        save();
    }

    private void weights() {
        page.navigate(address("/edit/weights"));
        for (String dimension : CRITERIA) {
            fill("weights.dimensions." + dimension, "25");
        }
        save();
    }

    private void evidence() {
        page.navigate(address("/edit/evidence"));
        int row = 0;
        for (int criterion = 0; criterion < 3; criterion++) {
            int technologies = criterion == 2 ? 2 : 3;
            for (int technology = 0; technology < technologies; technology++) {
                double value = criterion == 2 ? 60 + 10 * technology : VALUES[criterion][technology];
                claim(row++, technology, criterion, value);
            }
        }
        for (int judgement = 0; judgement < 2; judgement++) {
            add("judgements");
            String at = "judgements." + judgement + ".";
            option(at + "subject", judgement);
            page.locator(named(at + "criterion")).selectOption("criterion-4");
            fill(at + "likely", String.valueOf(85 - 25 * judgement));
            fill(at + "by", "Li Wei 李伟");
            fill(at + "reason", "ran both for a week");
        }
        save();
    }

    private void claim(int row, int technology, int criterion, double value) {
        if (page.locator(named("claims." + row + ".value")).count() == 0) {
            add("claims");
        }
        String at = "claims." + row + ".";
        option(at + "subject", technology);
        page.locator(named(at + "criterion")).selectOption("criterion-" + (criterion + 1));
        fill(at + "value", String.valueOf((int) value));
        fill(at + "conditions", "3 nodes, 16 cores, version 1.0");
        fill(at + "source", "own run of 2026-10-01");
        fill(at + "date", "2026-10-01");
    }

    /** Changes one number: the value of the first claim. */
    void changeFirstClaim(String value) {
        page.navigate(address("/edit/evidence"));
        fill("claims.0.value", value);
        save();
    }

    /** Who stands first on the comparison. */
    String first() {
        page.navigate(address("/compare"));
        return page.locator("table.ranking tbody tr th .name").first().innerText();
    }

    /** From the comparison to an accepted record; without a team profile only with a reason that is printed. */
    String decide() {
        page.navigate(address("/compare"));
        page.locator("form[action$='/evaluations'] button").click();
        page.locator("form[action$='/decisions'] button").click();
        String record = page.url().replaceAll("[?#].*", "");
        page.navigate(record + "/edit");
        fill("title", "Alpha it is: \"C#\" | {x} <b>");
        fill("decision", "We take Alpha.");
        page.locator("main form[method=post] button").first().click();
        page.navigate(record);
        page.locator("form[action$='/propose'] button").click();
        page.navigate(record);
        fill("waiver", "A trial of three months 试用三个月.");
        page.locator("form[action$='/accept'] button").click();
        page.navigate(record);
        return record;
    }

    private void option(String name, int technology) {
        page.locator(named(name))
                .selectOption("technology:" + List.of("alpha", "beta", "gamma").get(technology));
    }

    private void fill(String name, String value) {
        Locator field = page.locator(named(name));
        if (!field.isVisible()) {
            field.evaluate("field => { const fold = field.closest('details'); if (fold) fold.open = true; }");
        }
        field.fill(value);
    }

    private void add(String list) {
        page.locator("button[name=add][value='" + list + "']").click();
    }

    private void save() {
        page.locator("button[name=act][value=save]").first().click();
        Locator faults = page.locator(".faults, .field-error");
        if (faults.count() > 0) {
            throw new AssertionError(page.url() + ": " + faults.allInnerTexts());
        }
    }

    private static String named(String name) {
        return "[name='" + name + "']";
    }
}
