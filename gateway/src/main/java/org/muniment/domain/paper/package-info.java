/**
 * Papers that are drawn in exact millimetres: the substitute card (rule U4), the slip with its
 * signature (rules U1, U5), ledgers of any length, and lists to count shelves with. Words come in
 * ready; here is decided where they stand and where a line ends.
 *
 * <p>Example: three cards on A4 paper of which the first quarter is used up: {@code
 * CardPages.of(cards, CardPages.Size.A4, 2, coder)} is one page with cards in its second, third and
 * fourth quarter and marks where it is cut.
 */
package org.muniment.domain.paper;
