package org.muniment.adapters.sqlite;

import org.muniment.domain.measure.PeriodSum;

/**
 * An hour's sum.
 *
 * @param own whether a reading was taken in it; else an earlier one still stands
 */
record HourSum(PeriodSum sum, boolean own) {}
