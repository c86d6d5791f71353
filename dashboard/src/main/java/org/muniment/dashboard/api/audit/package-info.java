/**
 * {@code /audit}: the audit trail.
 *
 * <p>Example: {@code GET /api/v1/audit?action=account&person=admin} lists what the administrator
 * did to accounts, newest first; of an entry above the reader's clearance {@code before}, {@code
 * after} and {@code why} are null.
 */
package org.muniment.dashboard.api.audit;
