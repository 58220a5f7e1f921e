package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The people of this installation.
 *
 * @param sentence how many there are, and who may read without an account
 * @param rows the people
 * @param link a one-time link that was just made, to be handed over; shown once
 * @param add the form that adds a person
 */
public record PeopleView(String sentence, List<Row> rows, Optional<Parts.Labelled> link, FormView add) {

    /**
     * A person.
     *
     * @param href where the person is changed
     * @param state such as "invited" or "active"
     * @param actions small forms: a label and where it is sent
     */
    public record Row(String name, String href, String roles, String state, String seen, List<Link> actions) {}
}
