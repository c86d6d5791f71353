/**
 * Where a scan goes that no page took: {@code /scan?code=…} leads to the box, the cabinet or the
 * room.
 *
 * <p>Example: {@code /scan?code=C1-S02} goes on to the plan of the room with the cabinet {@code C1}
 * marked; {@code /scan?code=3210400000001} says that nothing has this number, that it fails its
 * check digit, and which boxes have one that looks like it.
 */
package org.muniment.dashboard.pages.scan;
