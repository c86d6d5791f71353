package org.muniment.dashboard.architecture.planted.app;

/** What no part may know. */
public record MainProgram(String command) {}
