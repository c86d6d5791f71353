/**
 * The page that counts: {@code /stocktakes/{id}/scan}, an application that a phone can install and
 * that works without a network once it was opened.
 *
 * <p>Example: somebody opens {@code /stocktakes/3/scan}, scans {@code C17-S03}, and a box of that
 * shelf: the page writes both scans into its own queue, says “in place” by what it was told to
 * expect, and sends them to {@code POST /api/v1/stocktakes/3/scans} as soon as there is a network.
 *
 * <p>The page itself names nothing that is kept: the worker of {@code /stocktakes/sw.js} may keep
 * it, and what is expected lies in the browser's own store, apart for each account.
 */
package org.muniment.dashboard.pages.stocktake.scan;
