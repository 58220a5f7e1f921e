package dev.touchstone.platform.http;

import dev.touchstone.base.Problem;
import dev.touchstone.identity.Person;
import java.util.Optional;

/** How a problem looks in a browser; implemented by the pages. */
public interface ProblemPages {

    /**
     * What a page about a problem can know.
     *
     * @param problem what is the case
     * @param status the HTTP status of the answer
     * @param facts the request it answers
     * @param person who sent it, as far as known
     * @param formToken the token of that person's forms; empty for nobody
     * @param kept what they had typed
     */
    record Case(
            Problem problem,
            int status,
            RequestFacts facts,
            Optional<Person> person,
            String formToken,
            KeptText kept) {}

    /** The page, as HTML. For {@code sign-in} it is the form that signs in and carries what was kept. */
    String html(Case situation);
}
