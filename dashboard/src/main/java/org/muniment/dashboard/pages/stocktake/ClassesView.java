package org.muniment.dashboard.pages.stocktake;

import java.util.List;

/**
 * How many of each class.
 *
 * @param open how many discrepancies wait for a decision
 */
public record ClassesView(long id, List<Figure> figures, int open, String says) {}
