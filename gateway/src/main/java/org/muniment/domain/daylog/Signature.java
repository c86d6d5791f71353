package org.muniment.domain.daylog;

/**
 * A person's confirmation of a day.
 *
 * @param signs the number of the log's entry whose figures were signed
 */
public record Signature(long signs, Words words) {}
