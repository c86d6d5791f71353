/**
 * Duties: the month as a calendar, ticking, and what they rest on: plans, holidays, equipment,
 * keys, feeds (rules C3–C6, E7).
 *
 * <p>Example: {@code /duties/3?due=2026-11-20} is the closing check of that day. Its form sends
 * {@code line-0=right&line-1=wrong&remark-1=…}; the line that is not right is then among the
 * findings, and the day says who ticked it and when.
 */
package org.muniment.dashboard.pages.duties;
