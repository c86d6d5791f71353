/**
 * Hostile texts through every way in, and what every page, list and export then makes of them.
 *
 * <p>Example: a new route that takes a text is one line in {@link
 * org.muniment.dashboard.hostile.Ways}; a route that writes and is not there fails {@code
 * HostileInputTest}.
 */
package org.muniment.dashboard.hostile;
