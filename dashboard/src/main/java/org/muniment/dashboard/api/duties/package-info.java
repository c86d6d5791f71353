/**
 * {@code /duties}, {@code /duty-plans}, {@code /calendar-days}: what is due, ticked, planned, and
 * on which days people work.
 *
 * <p>Example: {@code POST /api/v1/duties/3/done {"date": "2026-11-20", "checklist": [true, true,
 * true, false], "remark": "R1 的窗户关不上"}} answers 201 with the entry; the fourth line has become a
 * finding.
 */
package org.muniment.dashboard.api.duties;
