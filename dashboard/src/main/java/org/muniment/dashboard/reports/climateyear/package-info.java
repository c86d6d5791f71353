/**
 * The yearly analysis of a place's climate that the rule of 1987 asks for (rules E1, N4).
 *
 * <p>Example: {@code GET /api/v1/reports/climate-year.pdf?place=R2&year=2026} has the twelve months
 * with their figures and bars, the ten worst days, up to three earlier years beside this one, what
 * was done against excursions and what came of it, and what the climate means for paper.
 */
package org.muniment.dashboard.reports.climateyear;
