package dev.touchstone.evidence.importers;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a text that begins like JSON is none: a refusal for each cause, at its line. Jackson tells some causes apart only in the
 * words of its message, of which nothing else is passed on; what it says otherwise one day is a mistake in the syntax.
 */
final class BrokenJson {
    private static final String DEEP = "Document nesting depth";
    private static final String END = "Unexpected end-of-input";
    private static final String TRAILING = "Trailing token";
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);
    private static final Pattern NO_NUMBER = Pattern.compile("Non-standard token '(-?\\w+)'.*", Pattern.DOTALL);

    private BrokenJson() {}

    /** The refusal of a text that Jackson could not read. */
    static Refusal of(JsonProcessingException broken) {
        JsonLocation at = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
        Locator line = Locator.line(Math.max(1, at.getLineNr()));
        Map<String, Object> place = Map.of("column", Math.max(1, at.getColumnNr()));
        String said = String.valueOf(broken.getOriginalMessage());
        if (broken instanceof JsonEOFException || said.startsWith(END)) {
            return Refusal.at(line, "json.cut-off", place);
        }
        if (broken instanceof StreamConstraintsException) {
            return said.startsWith(DEEP)
                    ? Refusal.at(line, "json.too-deep", Map.of("limit", Content.DEEPEST))
                    : Refusal.at(line, "json.too-long", with(place, "limit", Content.LONGEST_NUMBER));
        }
        Matcher twice = TWICE.matcher(said);
        if (twice.matches()) {
            return Refusal.at(line, "json.key-twice", with(place, "key", Decimals.shown(twice.group(1))));
        }
        Matcher noNumber = NO_NUMBER.matcher(said);
        if (noNumber.matches()) {
            return Refusal.at(line, "json.no-number", with(place, "text", Decimals.shown(noNumber.group(1))));
        }
        return Refusal.at(line, said.startsWith(TRAILING) ? "json.more-behind" : "json.syntax", place);
    }

    private static Map<String, Object> with(Map<String, Object> place, String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(place);
        all.put(name, value);
        return all;
    }
}
