/**
 * Who was in the stacks besides the staff (rule C6): with which purpose, accompanied by whom, from
 * when to when. A visit without an end is somebody who is still inside.
 *
 * <p>An electrician comes at 9:10 to look at the wiring of R1 with archivist Li, and leaves at
 * 9:40.
 */
package org.muniment.domain.visit;
