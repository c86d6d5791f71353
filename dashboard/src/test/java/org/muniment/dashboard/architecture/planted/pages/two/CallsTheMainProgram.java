package org.muniment.dashboard.architecture.planted.pages.two;

import org.muniment.dashboard.architecture.planted.app.MainProgram;

/** Breaks "nobody knows the main program". */
public record CallsTheMainProgram(MainProgram program) {}
