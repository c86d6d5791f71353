/**
 * Drawn plans of rooms (rule P1): what stands where, in metres.
 *
 * <p>A room of 8 by 6 m with a cabinet of 0.9 by 0.5 m in its upper left corner, its front down:
 * {@code new Standing(Code.of("C1"), new Area(0.2, 0.2, 0.9, 0.5), Facing.DOWN, 1)}.
 */
package org.muniment.domain.plan;
