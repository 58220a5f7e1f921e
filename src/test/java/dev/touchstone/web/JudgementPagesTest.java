package dev.touchstone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.identity.Role;
import dev.touchstone.platform.http.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judgements of the library as somebody without script meets them. */
@QuarkusTest
class JudgementPagesTest {
    private static final String LIST = "/catalogue/judgements";
    private static final String ONE = LIST + "/language.no_client";

    @Inject
    Visitor visitor;

    private String session;

    @BeforeEach
    void signIn() {
        session = visitor.session("judge", Role.AUTHOR);
    }

    private Response get(String address) {
        return Visitor.browser(session).get(address);
    }

    private HtmlForm open() {
        return new HtmlForm(get(ONE).asString(), ONE);
    }

    private Response send(HtmlForm form, String act) {
        return form.with("act", act).in(Visitor.browser(session)).post(form.action());
    }

    @Test
    void everyNumberIsShownByTheRuleThatReadsIt() {
        String page = get(LIST).asString();
        assertTrue(page.contains("id=\"governance\"") && page.contains("Governance: single vendor, open source."));
        assertTrue(page.contains("href=\"" + ONE + "\""));
        assertTrue(get(LIST + "?lang=zh").asString().contains("治理：单一厂商，开源。"));
        assertEquals(404, get(LIST + "/nothing.here").statusCode());
    }

    @Test
    void whatWasTypedStaysWhenItIsWrong() {
        Response comma = send(open().with("value", "1,5").with("ground", "a reason"), "save");
        assertEquals(422, comma.statusCode());
        assertTrue(
                comma.asString().contains("value=\"1,5\"") && comma.asString().contains("a reason"));
        assertEquals(
                422,
                send(open().with("value", "140").with("ground", "x"), "save").statusCode());
        Response why = send(open().with("value", "20"), "save");
        assertEquals(422, why.statusCode());
        assertTrue(why.asString().contains("id=\"ground-error\""));
    }

    @Test
    void aNumberIsTriedOutSavedOverAStaleTabAndGivenBack() {
        HtmlForm first = open();
        HtmlForm second = open();
        Response tried = send(first.with("value", "90"), "preview");
        assertEquals(200, tried.statusCode());
        assertTrue(tried.asString().contains("id=\"turned\""));
        assertTrue(get(ONE).asString().contains("The library says"), "trying out stores nothing");

        assertEquals(
                303,
                send(first.with("value", "20").with("ground", "clients are easily written"), "save")
                        .statusCode());
        assertTrue(get(ONE).asString().contains("clients are easily written"));

        Response stale = send(second.with("value", "30").with("ground", "mine"), "save");
        assertEquals(412, stale.statusCode());
        assertTrue(stale.asString().contains("value=\"30\"") && stale.asString().contains("Somebody was quicker"));
        assertEquals(303, send(new HtmlForm(stale.asString(), ONE), "save").statusCode());
        assertTrue(get(LIST).asString().contains("shipped: 15"));

        assertEquals(303, send(open(), "give-back").statusCode());
        assertTrue(get(ONE).asString().contains("The library says"));
        assertTrue(get(ONE).asString().contains("given back"));
    }

    @Test
    void aReaderSeesTheNumberAndNoForm() {
        String reader = visitor.session("looker", Role.READER);
        String page = Visitor.browser(reader).get(ONE).asString();
        assertFalse(page.contains("name=\"ground\""));
        assertTrue(page.contains("Authors may change it"));
    }
}
