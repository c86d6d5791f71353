package org.muniment.desk.holdings;

/**
 * A place as a person asks for it.
 *
 * @param cabinet its code
 * @param position from the left, from 1
 */
public record AskedSpot(String cabinet, int shelf, int position) {}
