package org.muniment.architecture.planted.there;

import org.muniment.architecture.planted.here.GoesThere;

/** The other half of the cycle. */
public record ComesBack(GoesThere here) {}
