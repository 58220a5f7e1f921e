package dev.touchstone.platform.http;

import static io.restassured.RestAssured.given;

import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser or a token, for tests that go through the front door. */
@ApplicationScoped
public class Visitor {

    /** The password of everybody in tests. */
    public static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final People people;
    private final FormToken tokens;

    Visitor(Accounts accounts, People people, FormToken tokens) {
        this.accounts = accounts;
        this.people = people;
        this.tokens = tokens;
    }

    /** A session of a person who is made if need be. */
    public String session(String id, Role role) {
        if (people.find(id).isEmpty()) {
            accounts.signInByLink(accounts.invite(id, id, role).secret());
            accounts.setPassword(people.find(id).orElseThrow(), "", PASSWORD);
        }
        return accounts.signIn(id, PASSWORD, "10.9.9.9").secret();
    }

    /** A token of a person who is made if need be. */
    public String token(String id, Role role, Set<Scope> scopes) {
        session(id, role);
        return accounts.token(people.find(id).orElseThrow(), "test", scopes).secret();
    }

    /** A browser of this session; it follows no redirect. */
    public static RequestSpecification browser(String session) {
        return given().redirects().follow(false).header("Accept", "text/html").cookie(SessionCookie.NAME, session);
    }

    /** The token of the forms of a session. */
    public String formToken(String session) {
        return tokens.ofSession(session);
    }

    /** The value of a field in a page; a failure when there is none. */
    public static String field(String html, String name) {
        Matcher input = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(html);
        Matcher area = Pattern.compile("name=\"" + Pattern.quote(name) + "\">\n([^<]*)</textarea>")
                .matcher(html);
        if (input.find()) {
            return unescaped(input.group(1));
        }
        if (area.find()) {
            return unescaped(area.group(1));
        }
        throw new AssertionError("no field " + name + " in " + html);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
