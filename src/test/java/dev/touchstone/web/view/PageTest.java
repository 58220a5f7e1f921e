package dev.touchstone.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.rendering.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Pattern KEY = Pattern.compile("page\\.t\\('([^']+)'");

    @Test
    void languageLinksKeepTheStateOfThePage() {
        Page page = Page.of("x", Language.EN, "/compare?w.cost=30&lang=en&q=a%26b", Page.Section.NONE);
        assertEquals("/compare?w.cost=30&q=a%26b&lang=zh", page.chinese());
        assertEquals("/compare?lang=en&q=a%26b", page.with("w.cost", ""));
        assertEquals(
                "/x?theme=dark",
                Page.of("x", Language.EN, "/x", Page.Section.NONE).otherTheme());
    }

    @Test
    void anotherAddressOfTheSameDayKeepsTheDayAndNothingElse() {
        Page page = Page.of("x", Language.EN, "/coverage?open=all&as_of=2026-11-20T10%3A00Z", Page.Section.NONE);
        assertEquals("/compare?as_of=2026-11-20T10%3A00Z", page.sameDay("/compare"));
        assertEquals(
                "/compare",
                Page.of("x", Language.EN, "/coverage", Page.Section.NONE).sameDay("/compare"));
    }

    @Test
    void anAddressOfSomeParametersOnlyEncodesThem() {
        Page page = Page.of("x", Language.EN, "/evidence?format=wrk&after=7", Page.Section.NONE);
        assertEquals("/evidence?format=a%26b", page.only(Map.of("format", "a&b")));
        assertEquals("/evidence", page.only(Map.of("after", "")));
    }

    @Test
    void anAddressThatIsNotWellEncodedIsKept() {
        assertEquals(
                "/x?q=%&lang=zh",
                Page.of("x", Language.EN, "/x?q=%", Page.Section.NONE).chinese());
    }

    @Test
    void onlyAdministratorsSeeTheSectionForPeople() {
        Page page = Page.of("x", Language.EN, "/", Page.Section.SCENARIOS);
        assertEquals(4, page.sections().size());
        assertEquals(
                5,
                page.withViewer(Optional.of(new Page.Viewer("a", true)), "", "")
                        .sections()
                        .size());
        assertTrue(page.sections().getFirst().current());
    }

    @Test
    void everyTextOfATemplateExistsInBothLanguages() throws IOException {
        try (Stream<Path> templates = Files.walk(StandaloneTemplates.TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                var keys = KEY.matcher(Files.readString(template));
                while (keys.find()) {
                    for (Language language : Language.values()) {
                        assertTrue(
                                Messages.in(language).has(keys.group(1)),
                                template + " " + language + " " + keys.group(1));
                    }
                }
            }
        }
    }

    @Test
    void noTemplateCarriesStyleScriptOrAnAddressOutside() throws IOException {
        try (Stream<Path> templates = Files.walk(StandaloneTemplates.TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(template);
                for (String forbidden :
                        new String[] {"style=", "<script>", "<style", " onclick", "http://", "https://"}) {
                    assertTrue(!text.contains(forbidden), template + " contains " + forbidden);
                }
            }
        }
    }
}
