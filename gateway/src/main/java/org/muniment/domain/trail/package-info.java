/**
 * The audit trail (rules T1 to T3): who did what, from where, what was before and after, and why;
 * each record carries the hash of the one before, so that a change, a gap or another order shows.
 *
 * <p>For example, {@code Deed.of(by, "room.add", "R1").after("name", "Stack 1")} becomes record 17
 * of the chain, whose hash covers all of it and the hash of record 16.
 */
package org.muniment.domain.trail;
