package org.muniment.architecture.planted.adapters.one;

import org.muniment.architecture.planted.pipeline.AsksADesk;

/** Breaks "adapters". */
public record DoesThePipelinesWork(AsksADesk pipeline) {}
