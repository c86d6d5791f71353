package org.muniment.dashboard.pages.environment.analysis;

import org.muniment.dashboard.pages.environment.around.Around;

/**
 * Temperature against humidity.
 *
 * @param title place and period, for a picture
 * @param inside share of the known time in which both are in limits, in words
 * @param box the limits in words
 * @param coverage share in words
 * @param csv address of the file
 * @param data address of the points
 */
public record AirView(
    Around around,
    String title,
    String inside,
    String box,
    String coverage,
    boolean incomplete,
    boolean isEmpty,
    String data,
    String csv,
    String xlsx) {}
