package dev.touchstone.catalogue;

/** Where an entity of the catalogue comes from. */
public enum Layer {
    /** Files: those in the artifact and any directory laid over them. Read-only at run time. */
    SHIPPED,
    /** Edited by a team: replaces the whole shipped entity of the same id, or stands for itself. */
    OWN
}
