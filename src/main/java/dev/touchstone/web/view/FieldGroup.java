package dev.touchstone.web.view;

import java.util.List;

/**
 * Fields of a form that belong together.
 *
 * @param legend what they are about
 */
public record FieldGroup(String legend, List<Field> fields) {}
