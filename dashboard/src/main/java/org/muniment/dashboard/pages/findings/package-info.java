/**
 * What was found wrong and what was done about it (rules P5, E7, U5): noted, assigned, worked on,
 * handled.
 *
 * <p>Example: a loan came back with a page less; its finding stands in the list with its day, and
 * on its own page the owner says what was done. Who is not cleared for the box sees that there is a
 * finding about it, and not what it says.
 */
package org.muniment.dashboard.pages.findings;
