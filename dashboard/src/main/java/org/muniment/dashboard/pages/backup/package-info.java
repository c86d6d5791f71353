/**
 * Settings, backups: how old the last good one is, which are kept, one more now (rule T4).
 *
 * <p>Example: {@code POST /settings/backup} begins one and leads back to the page, where {@code GET
 * /settings/backup/progress?since=1795330800000} is asked every second until it is done. Where
 * backups go is said by {@code muniment.yaml} alone, never by the page.
 */
package org.muniment.dashboard.pages.backup;
