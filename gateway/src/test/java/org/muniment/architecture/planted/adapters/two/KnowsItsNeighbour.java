package org.muniment.architecture.planted.adapters.two;

import org.muniment.architecture.planted.adapters.one.DoesThePipelinesWork;

/** Breaks "adapters are strangers". */
public record KnowsItsNeighbour(DoesThePipelinesWork neighbour) {}
