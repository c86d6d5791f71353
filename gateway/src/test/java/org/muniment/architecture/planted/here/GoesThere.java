package org.muniment.architecture.planted.here;

import org.muniment.architecture.planted.there.ComesBack;

/** Breaks "no cycles". */
public record GoesThere(ComesBack there) {}
