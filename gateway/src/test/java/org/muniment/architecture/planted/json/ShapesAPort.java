package org.muniment.architecture.planted.json;

import org.muniment.architecture.planted.port.KnowsALibrary;

/** Breaks "shapes". */
public record ShapesAPort(KnowsALibrary port) {}
