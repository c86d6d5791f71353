/**
 * Papers of the counter, for its pages and the interface alike: the substitute card (rule U4), the
 * slip (rules U1, U5), and how a loan is said in a few words.
 *
 * <p>Example: {@code new LoanPapers(backend).cards(ctx, words, List.of(17L, 18L),
 * CardPages.Size.A4, 2)} answers {@code loan-cards_LC-17.pdf}, a sheet with two cards of which the
 * first quarter stays free.
 */
package org.muniment.dashboard.web.lending;
