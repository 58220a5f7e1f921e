package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.util.Optional;

/**
 * One number of the library's rules.
 *
 * @param id such as {@code spread.maker}
 * @param value finite
 * @param unit UCUM code, absent for a pure number
 * @param text what it means and why, shown beside every result that rests on it
 */
public record LibraryJudgement(String id, double value, Optional<String> unit, LocalText text) {}
