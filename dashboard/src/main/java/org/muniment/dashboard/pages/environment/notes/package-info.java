/**
 * What people note about a place's curve: an airing, a repair.
 *
 * <p>Example: an archivist marks 9:00 to 9:20 on the curve of R1, chooses "airing" and writes why;
 * it stands on the curve from then on, and in the daily log.
 */
package org.muniment.dashboard.pages.environment.notes;
