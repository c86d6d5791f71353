package org.muniment.architecture.planted.adapters.three;

import org.muniment.architecture.planted.app.Wiring;

/** Breaks "wiring". */
public record ReadsTheSettings(Wiring wiring) {}
