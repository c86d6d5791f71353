/**
 * {@code /loan-rules}: what may be lent to whom, by whose leave and for how long.
 *
 * <p>Example: {@code PUT /api/v1/loan-rules {"preset": "one-week", "heads": ["wang"]}} answers 200
 * with the rules as they are from then on.
 */
package org.muniment.dashboard.api.loanrules;
