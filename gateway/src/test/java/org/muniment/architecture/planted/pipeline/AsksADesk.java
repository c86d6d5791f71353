package org.muniment.architecture.planted.pipeline;

import org.muniment.architecture.planted.desk.OpensADatabase;

/** Breaks "pipeline and desk". */
public record AsksADesk(OpensADatabase desk) {}
