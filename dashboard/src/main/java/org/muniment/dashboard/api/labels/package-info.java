/**
 * The noun of labels: sheets of them as PDF, for label printers as ZPL, and the register of those
 * that were printed.
 *
 * <p>Example: {@code GET /api/v1/labels.pdf?code=R1&code=C1&sheet=a4-3x8&start=4} prints two labels
 * beginning at the fourth place of the sheet; it notes nothing, so it can be asked again.
 */
package org.muniment.dashboard.api.labels;
