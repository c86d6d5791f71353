/**
 * What was found wrong and what was done about it (rules P5, E7, U5): the ledger of findings and
 * handling.
 *
 * <p>A box comes back with a page less: a finding with an owner and a day. The owner looks for the
 * page, says so, and handles the finding; what was said before stays.
 */
package org.muniment.domain.finding;
