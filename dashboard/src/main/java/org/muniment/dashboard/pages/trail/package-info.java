/**
 * Settings, audit trail: who did what, when, from where, what was before and after, and why.
 *
 * <p>Example: {@code GET /settings/audit?person=wang&from=2026-11-01} shows what Wang did since
 * then, newest first; {@code /settings/audit/export.csv?person=wang} is the same as a file.
 */
package org.muniment.dashboard.pages.trail;
