/**
 * Reports on paper.
 *
 * <p>Example: {@code Paper.answer(ctx, printer, "daily-log_R2_2026-07", lacking -> page(lacking))}
 * answers {@code daily-log_R2_2026-07.pdf}; where no font has a character, the page is filled a
 * second time with what is lacking, so that it can say so.
 */
package org.muniment.dashboard.web.paper;
