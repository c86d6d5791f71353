package org.muniment.dashboard.architecture.planted.pages.two;

import org.muniment.app.Settings;

/** Breaks "only the main program wires". */
public record ReadsTheSettings(Settings settings) {}
