package org.muniment.domain.daylog;

import java.time.Instant;

/**
 * An annotation or an announced airing that touches the day, with its whole length.
 *
 * @param by the name of who noted or announced it
 */
public record LogEvent(Annotation.Kind kind, Instant from, Instant until, String text, String by) {}
