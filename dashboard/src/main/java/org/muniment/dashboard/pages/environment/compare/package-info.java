/**
 * Places beside each other: one quantity of several places on one axis, and how long each was out
 * of its limits.
 *
 * <p>Example: {@code /environment/compare?place=R1&place=R2&quantity=humidity&span=week} draws the
 * humidity of two rooms over the last seven days.
 */
package org.muniment.dashboard.pages.environment.compare;
