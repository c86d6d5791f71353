package org.muniment.architecture.planted.port;

import jssc.SerialPort;

/** Breaks "ports". */
public record KnowsALibrary(SerialPort port) {}
