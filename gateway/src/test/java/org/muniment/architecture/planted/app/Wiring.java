package org.muniment.architecture.planted.app;

/** What nobody but the wiring may know. */
public record Wiring(String settings) {}
