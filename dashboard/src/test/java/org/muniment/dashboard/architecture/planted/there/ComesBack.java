package org.muniment.dashboard.architecture.planted.there;

import org.muniment.dashboard.architecture.planted.here.GoesThere;

/** The other half of the cycle. */
public record ComesBack(GoesThere here) {}
