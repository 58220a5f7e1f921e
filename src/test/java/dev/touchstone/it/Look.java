package dev.touchstone.it;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.touchstone.base.Language;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A way of looking at a page. The two of a pair differ in width, scheme and language at once: a page seen in both is seen in
 * each of these, and pages in turn see every width in every scheme. {@code -Dtouchstone.looks=all} looks at each page in all
 * ways, which takes two to four times as long.
 */
public enum Look {
    DESKTOP_LIGHT_EN(false, false, Language.EN),
    PHONE_DARK_ZH(true, true, Language.ZH),
    DESKTOP_DARK_ZH(false, true, Language.ZH),
    PHONE_LIGHT_EN(true, false, Language.EN);

    private static final boolean ALL = "all".equals(System.getProperty("touchstone.looks"));
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final boolean phone;
    private final boolean dark;
    private final Language language;

    Look(boolean phone, boolean dark, Language language) {
        this.phone = phone;
        this.dark = dark;
        this.language = language;
    }

    /** The language of the page, {@code en} or {@code zh}. */
    public String lang() {
        return language.tag();
    }

    /** A fresh visitor who looks so. */
    public BrowserContext visitor(Chromium chromium) {
        return chromium.visitor(phone, dark, true);
    }

    /**
     * The pages that are seen in this way.
     *
     * @param pages all of them, in their order
     * @param ways in how many ways each is seen: 1, 2 or 4
     */
    public <T> List<T> of(List<T> pages, int ways) {
        int turns = ALL ? 1 : values().length / ways;
        return IntStream.range(0, pages.size())
                .filter(index -> index % turns == ordinal() / ways % turns)
                .mapToObj(pages::get)
                .toList();
    }

    /**
     * What axe finds on the page: rule and element. No page has frames: the legacy mode of axe leaves out a second page for
     * each, which would take most of the time; and only what is violated is told apart node by node.
     */
    public static List<String> violations(Page page) {
        AxeRunOptions violated = new AxeRunOptions();
        violated.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(violated).withTags(RULES).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }
}
