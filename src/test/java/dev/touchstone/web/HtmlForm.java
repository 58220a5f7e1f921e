package dev.touchstone.web;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a page as a browser without script would send it. Knows only what our own templates write. */
final class HtmlForm {
    private static final Pattern FIELD = Pattern.compile(
            "<input([^>]*)>|<textarea([^>]*)>\n?([^<]*)</textarea>|<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"( selected)?>");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final String action;

    /** The form that is sent to an address ending so. */
    HtmlForm(String html, String actionEnding) {
        Matcher form = Pattern.compile(
                        "<form[^>]*action=\"([^\"]*" + Pattern.quote(actionEnding) + ")\"[^>]*>(.*?)</form>",
                        Pattern.DOTALL)
                .matcher(html);
        if (!form.find()) {
            throw new AssertionError("no form to " + actionEnding + " in " + html);
        }
        action = form.group(1);
        Matcher field = FIELD.matcher(form.group(2));
        while (field.find()) {
            if (field.group(1) != null) {
                input(field.group(1));
            } else if (field.group(2) != null) {
                add(attribute(field.group(2), "name"), unescaped(field.group(3)));
            } else {
                add(attribute(field.group(4), "name"), chosen(field.group(5)));
            }
        }
    }

    private void input(String attributes) {
        String type = attribute(attributes, "type");
        boolean tick = type.equals("checkbox") || type.equals("radio");
        if (!type.equals("file") && (!tick || attributes.contains(" checked"))) {
            add(attribute(attributes, "name"), unescaped(attribute(attributes, "value")));
        }
    }

    private static String chosen(String options) {
        String first = null;
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            if (option.group(2) != null) {
                return unescaped(option.group(1));
            }
            first = first == null ? unescaped(option.group(1)) : first;
        }
        return first == null ? "" : first;
    }

    private static String attribute(String attributes, String name) {
        Matcher value =
                Pattern.compile("\\b" + name + "=\"([^\"]*)\"", Pattern.DOTALL).matcher(attributes);
        return value.find() ? value.group(1) : "";
    }

    private void add(String name, String value) {
        fields.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
    }

    String action() {
        return action;
    }

    String value(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Types into a field. */
    HtmlForm with(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    /** Ticks further boxes of a name. */
    HtmlForm tick(String name, String... values) {
        for (String value : values) {
            add(name, value);
        }
        return this;
    }

    RequestSpecification in(RequestSpecification request) {
        fields.forEach((name, values) -> values.forEach(value -> request.formParam(name, value)));
        return request.contentType("application/x-www-form-urlencoded;charset=UTF-8");
    }

    RequestSpecification asParts(RequestSpecification request) {
        fields.forEach((name, values) ->
                values.forEach(value -> request.multiPart(new io.restassured.builder.MultiPartSpecBuilder(value)
                        .controlName(name)
                        .charset("UTF-8")
                        .mimeType("text/plain")
                        .emptyFileName()
                        .build())));
        return request;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
