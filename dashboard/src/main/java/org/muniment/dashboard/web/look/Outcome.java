package org.muniment.dashboard.web.look;

/** What became of something that somebody began, in a sentence. */
public record Outcome(boolean isGood, String sentence) {}
