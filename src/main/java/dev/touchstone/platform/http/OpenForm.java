package dev.touchstone.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one kind of form that needs neither an account nor the token of a session: it opens one. That it comes from
 * our own pages is checked by its origin, as for every form.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenForm {}
