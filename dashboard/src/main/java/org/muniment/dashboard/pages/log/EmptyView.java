package org.muniment.dashboard.pages.log;

/**
 * There is no room yet.
 *
 * @param hasSensors whether there is a sensor, outdoors, all the same
 */
public record EmptyView(boolean hasSensors) {}
