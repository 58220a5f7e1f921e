package dev.touchstone.testorder;

import java.time.Instant;
import java.util.Optional;

/**
 * A number of an evidence document that answers a number of an order.
 *
 * @param sha256 of the document
 * @param document its name
 * @param number id of the number in it; absent where a person typed it from the document
 * @param claim id of the claim of the scenario that it became
 * @param by id of the person whose act let it count
 * @param at when that was
 */
public record Answer(String sha256, String document, Optional<String> number, String claim, String by, Instant at) {}
