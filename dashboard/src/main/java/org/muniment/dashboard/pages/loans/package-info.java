/**
 * Who uses what: what needs a hand, requests, one loan with everything that can be done with it,
 * borrowers, substitute cards, the rules.
 *
 * <p>Example: a reader asks at {@code /loans/request} for two boxes; the page says at once that the
 * office head must approve. {@code /loans/17} shows the first of them: the head approves there, the
 * archivist hands it over and prints the card, and when it comes back with a sheet less the page
 * leads to the finding.
 */
package org.muniment.dashboard.pages.loans;
