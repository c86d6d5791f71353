/**
 * What people do with boxes and the places they stand in: one desk for each kind of work, each
 * change with its deed in the trail (rule T2).
 *
 * <p>A plan that overlaps is refused with a sentence for each pair of cabinets, and nothing is
 * kept: {@code new PlansDesk(office, clock).save(by, plan, "")}.
 */
package org.muniment.desk.holdings;
