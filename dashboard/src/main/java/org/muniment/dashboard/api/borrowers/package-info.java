/**
 * {@code /borrowers}: the readers who are registered, with their cards.
 *
 * <p>Example: {@code POST /api/v1/borrowers {"name": "Wang", "kind": "outsider", "letter": "No. 7",
 * "card": "R-0007"}} answers 201 with the borrower; scanning {@code R-0007} at the counter stands
 * for them from then on.
 */
package org.muniment.dashboard.api.borrowers;
