package org.muniment.dashboard.architecture.planted.api.two;

import org.muniment.profile.Decoder;

/** Breaks "API talks to ports and desks". */
public record DecodesByItself(Decoder decoder) {}
