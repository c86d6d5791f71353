/**
 * What a place's climate was like over a time: how its values are distributed, temperature against
 * humidity, and what it means for paper.
 *
 * <p>Example: {@code /environment/R1/preservation?span=year&end=2026-07-16} shows the months of the
 * year that ends with 16 July, each with its preservation index and how much of it is known.
 */
package org.muniment.dashboard.pages.environment.analysis;
