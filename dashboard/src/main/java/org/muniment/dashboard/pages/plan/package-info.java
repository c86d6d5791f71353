/**
 * Holdings, the drawn plans of rooms (rule P1): where a box or a cabinet is and how to walk there,
 * the climate where its sensors hang, how full the cabinets are; the plan is drawn and changed
 * here, and rooms and cabinets are added.
 *
 * <p>Example: {@code /holdings/plan/R2?box=001200003718} shows the room with the box's cabinet
 * flagged, the way to it from the door, and the front of the cabinet with the box marked.
 */
package org.muniment.dashboard.pages.plan;
