package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.util.Optional;

/**
 * A slot that a technology can fill.
 *
 * @param id such as {@code messaging}
 * @param name shown name
 * @param group store, broker, registry, compute, edge or other: role gates are asked by group
 * @param counted what a rate counts here, as a UCUM annotation such as <code>{msg}</code>; absent when nothing is
 * @param layer shipped or own
 */
public record Role(String id, LocalText name, String group, Optional<String> counted, Layer layer) implements Entity {}
