package org.muniment.architecture.planted.text;

import org.muniment.architecture.planted.port.KnowsALibrary;

/** Breaks "texts". */
public record SpeaksOfPorts(KnowsALibrary port) {}
