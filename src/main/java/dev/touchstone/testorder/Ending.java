package dev.touchstone.testorder;

/** Why a person closed an order or took it back. */
public record Ending(String reason, By by) {}
