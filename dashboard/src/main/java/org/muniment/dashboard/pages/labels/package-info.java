/**
 * The page that prints labels (标签): which, on which sheet, from which place on; drawn as they will
 * be before paper is spent.
 *
 * <p>Example: {@code /holdings/labels?code=C1&code=C1-S01} offers two labels. "Print" notes that
 * each was printed, so that a second print says 第2次 and makes the first void.
 */
package org.muniment.dashboard.pages.labels;
