/**
 * {@code /boxes/{barcode}/moves} and the other steps: what happens to a box, each an event.
 *
 * <p>Example: {@code POST /api/v1/boxes/32101037705260/moves {"cabinet": "C2", "shelf": 2,
 * "position": 3, "reason": "re-shelved"}} answers 201 with the event and the box as it is now.
 */
package org.muniment.dashboard.api.boxsteps;
