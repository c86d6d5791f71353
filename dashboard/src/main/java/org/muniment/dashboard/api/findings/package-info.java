/**
 * {@code /findings}: what was found wrong and what was done about it (rules P5, E7, U5).
 *
 * <p>Example: {@code POST /api/v1/findings/12/steps {"kind": "handled", "text": "已补页"}} answers 200
 * with the finding, whose {@code open} is false now.
 */
package org.muniment.dashboard.api.findings;
