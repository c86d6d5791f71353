package org.muniment.dashboard.web.look;

/** A line of a list of facts: what it is, and what it is now. */
public record Fact(String name, String value) {}
