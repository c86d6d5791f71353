package org.muniment.dashboard.architecture.planted.here;

import org.muniment.dashboard.architecture.planted.there.ComesBack;

/** Breaks "no cycles". */
public record GoesThere(ComesBack there) {}
