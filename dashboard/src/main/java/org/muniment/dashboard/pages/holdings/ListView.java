package org.muniment.dashboard.pages.holdings;

/** The list of boxes. */
public record ListView() {}
