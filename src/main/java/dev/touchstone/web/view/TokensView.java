package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A person's tokens for the API.
 *
 * @param rows the tokens
 * @param fresh a token that was just made; shown once
 * @param add the form that makes one
 */
public record TokensView(List<Row> rows, Optional<Parts.Labelled> fresh, FormView add) {

    /** A token; {@code revoke} is where a POST withdraws it. */
    public record Row(String name, String scopes, String made, String used, String ends, String revoke) {}
}
