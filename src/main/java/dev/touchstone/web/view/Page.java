package dev.touchstone.web.view;

import dev.touchstone.base.Language;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.Units;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the layout needs around every page. The one record here that can do something: it knows the texts and the numbers
 * of its language, and writes addresses that keep the state of the page.
 *
 * @param title what stands in the browser's tab, without the product's name
 * @param language the language of the page
 * @param address path and query as they were asked for, starting with a slash
 * @param section the section of the page head that the page belongs to
 * @param viewer who is signed in
 * @param crumbs where the page stands, the last without an address; empty for a page of its own
 * @param views the views of the scenario as plain links
 * @param asOf the date as of which the page is shown, with a link to another one
 * @param csrf the token that forms carry; empty where nothing can be sent
 * @param theme {@code light}, {@code dark}, or empty to follow the system
 * @param samples what the foot says about engine, seed and samples; empty where nothing was drawn
 * @param version the hash that print shows in its running head; empty where there is none
 */
public record Page(
        String title,
        Language language,
        String address,
        Section section,
        Optional<Viewer> viewer,
        List<Link> crumbs,
        List<Link> views,
        Optional<Link> asOf,
        String csrf,
        String theme,
        String samples,
        String version) {

    /** The field of an address that asks for a past day. */
    public static final String AS_OF = "as_of";

    /** The sections of the page head; only those that exist. */
    public enum Section {
        SCENARIOS("ui.nav.scenarios", "/"),
        TECHNOLOGIES("ui.nav.technologies", "/technologies"),
        EVIDENCE("ui.nav.evidence", "/evidence"),
        DECISIONS("ui.nav.decisions", "/decisions"),
        PEOPLE("ui.nav.people", "/people"),
        NONE("", "");

        private final String key;
        private final String href;

        Section(String key, String href) {
            this.key = key;
            this.href = href;
        }
    }

    /**
     * The person who is signed in.
     *
     * @param name shown in the page head
     * @param admin whether the section for people is theirs
     */
    public record Viewer(String name, boolean admin) {}

    /** Copies the lists. */
    public Page {
        crumbs = List.copyOf(crumbs);
        views = List.copyOf(views);
    }

    /** A page that nobody is signed in to, to be completed with the {@code with} methods. */
    public static Page of(String title, Language language, String address, Section section) {
        return new Page(
                title,
                language,
                address,
                section,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                "",
                "",
                "");
    }

    /** The same page for a person, with the token of their forms and their theme. */
    public Page withViewer(Optional<Viewer> person, String token, String chosenTheme) {
        return new Page(
                title, language, address, section, person, crumbs, views, asOf, token, chosenTheme, samples, version);
    }

    /** The same page at its place among the views of a scenario. */
    public Page withPlace(List<Link> path, List<Link> scenarioViews) {
        return new Page(
                title, language, address, section, viewer, path, scenarioViews, asOf, csrf, theme, samples, version);
    }

    /** The same page with its date, what the foot says of its samples, and its hash. */
    public Page withState(Optional<Link> date, String drawn, String hash) {
        return new Page(title, language, address, section, viewer, crumbs, views, date, csrf, theme, drawn, hash);
    }

    /**
     * A text of the page's language.
     *
     * @param key {@code area.key}
     * @param arguments names and values in turn
     */
    public String t(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(String.valueOf(arguments[i]), arguments[i + 1]);
        }
        return Messages.in(language).text(key, named);
    }

    /** The numbers of the page's language. */
    public Numbers n() {
        return new Numbers(language);
    }

    /** Units in the words of the page's language. */
    public Units units() {
        return new Units(language);
    }

    /** A figure with its unit in the words of the page's language. */
    public String quantity(double value, String unit) {
        return units().after(n().exact(value), unit, value);
    }

    /** The page's {@code lang} attribute. */
    public String lang() {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** The sections that exist for this person. */
    public List<Link> sections() {
        boolean admin = viewer.map(Viewer::admin).orElse(false);
        return List.of(Section.SCENARIOS, Section.TECHNOLOGIES, Section.EVIDENCE, Section.DECISIONS, Section.PEOPLE)
                .stream()
                .filter(each -> each != Section.PEOPLE || admin)
                .map(each -> new Link(t(each.key), each.href, each == section))
                .toList();
    }

    /** The same page in English. */
    public String english() {
        return with("lang", "en");
    }

    /** The same page in Chinese. */
    public String chinese() {
        return with("lang", "zh");
    }

    /** The same page in the other scheme; from the system's own it leads to dark. */
    public String otherTheme() {
        return with("theme", theme.equals("dark") ? "light" : "dark");
    }

    /** The path without its query. */
    public String path() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** This address with one parameter set; an empty value takes it out. */
    public String with(String parameter, String value) {
        StringBuilder query = new StringBuilder();
        for (String pair :
                address.substring(path().length()).replaceFirst("^\\?", "").split("&")) {
            if (!pair.isEmpty() && !decoded(pair.split("=", 2)[0]).equals(parameter)) {
                query.append(query.isEmpty() ? "" : "&").append(pair);
            }
        }
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(encoded(parameter))
                    .append('=')
                    .append(encoded(value));
        }
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    /** The path with these parameters and no others; an empty value leaves one out. */
    public String only(Map<String, String> parameters) {
        return set(path(), parameters);
    }

    /** This address with these parameters set; an empty value takes one out. */
    public String with(Map<String, String> parameters) {
        return set(address, parameters);
    }

    private String set(String start, Map<String, String> parameters) {
        String asked = start;
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            asked = Page.of("", language, asked, Section.NONE).with(each.getKey(), each.getValue());
        }
        return asked;
    }

    /** What the address says, for the hidden fields of a form that sets the rest; each parameter once. */
    public List<Parts.Labelled> kept(Predicate<String> parameters) {
        return pairs()
                .filter(pair -> pair.length == 2 && !pair[1].isEmpty() && parameters.test(pair[0]))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first, TreeMap::new))
                .entrySet()
                .stream()
                .map(pair -> new Parts.Labelled(pair.getKey(), pair.getValue(), ""))
                .toList();
    }

    private Stream<String[]> pairs() {
        return Arrays.stream(address.substring(path().length())
                        .replaceFirst("^\\?", "")
                        .split("&"))
                .map(pair ->
                        Arrays.stream(pair.split("=", 2)).map(Page::decoded).toArray(String[]::new));
    }

    /** What the address says of a parameter; empty where it says nothing. */
    private String parameter(String name) {
        return pairs().filter(pair -> pair.length == 2 && pair[0].equals(name))
                .map(pair -> pair[1])
                .findFirst()
                .orElse("");
    }

    /** The day or moment of which the page is shown, as the address says; empty for now. */
    public String day() {
        return parameter(AS_OF);
    }

    /** Another address as it stood on the day of which this page is shown. */
    public String sameDay(String path) {
        return Page.of("", language, path, Section.NONE).with(AS_OF, day());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
