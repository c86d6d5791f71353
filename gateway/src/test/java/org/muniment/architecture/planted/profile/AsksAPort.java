package org.muniment.architecture.planted.profile;

import org.muniment.architecture.planted.port.KnowsALibrary;

/** Breaks "profile". */
public record AsksAPort(KnowsALibrary port) {}
