package dev.touchstone.web;

import dev.touchstone.base.Language;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import dev.touchstone.platform.http.FormToken;
import dev.touchstone.platform.http.RequestFacts;
import dev.touchstone.platform.http.SessionCookie;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.web.view.Page;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Optional;

/** What surrounds every page of the present request: language, theme, person, the token of its forms. */
@RequestScoped
public class Frame {

    private final CurrentPerson current;
    private final SecurityIdentity identity;
    private final FormToken tokens;
    private final RoutingContext context;

    Frame(CurrentPerson current, SecurityIdentity identity, FormToken tokens, RoutingContext context) {
        this.current = current;
        this.identity = identity;
        this.tokens = tokens;
        this.context = context;
    }

    /** The language of the page. */
    public Language language() {
        return facts().language();
    }

    /** The numbers of the language of the page. */
    public Numbers numbers() {
        return new Numbers(language());
    }

    /** A sentence in the language of the page. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** A sentence in the language of the page, with its values. */
    public String text(String key, Map<String, ?> arguments) {
        return Messages.in(language()).text(key, arguments);
    }

    /** What the foot says of how an evaluation was drawn. */
    String drawn(Evaluation evaluation) {
        return text(
                "place.drawn",
                Map.of(
                        "engine",
                        evaluation.engine(),
                        "seed",
                        String.valueOf(evaluation.settings().seed()),
                        "samples",
                        numbers().exact(evaluation.settings().samples())));
    }

    /** The sentence of a problem's or fault's code in the language of the page. */
    public String problem(String code, Map<String, ?> arguments) {
        return Messages.in(language()).problem(code, arguments);
    }

    /**
     * The page around some content.
     *
     * @param title what the browser shows in its tab
     * @param section where in the page head it belongs
     */
    public Page page(String title, Page.Section section) {
        String token = tokens.of(identity, SessionCookie.read(context));
        return of(facts(), title, section, current.person(), token);
    }

    /** The page for somebody who signed in on this very request. */
    Page pageFor(Person person, String session, String title) {
        return of(facts(), title, Page.Section.NONE, Optional.of(person), tokens.ofSession(session));
    }

    /** The page for a request that may not have reached the pages. */
    static Page of(RequestFacts facts, String title, Page.Section section, Optional<Person> person, String token) {
        return Page.of(title, facts.language(), facts.address(), section)
                .withViewer(
                        person.map(
                                each -> new Page.Viewer(each.name(), each.role().covers(Role.ADMIN))),
                        token,
                        facts.theme());
    }

    private RequestFacts facts() {
        return RequestFacts.of(context);
    }
}
