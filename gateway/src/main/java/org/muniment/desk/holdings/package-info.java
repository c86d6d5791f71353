/**
 * What people do with the holdings (rules P1–P5, N1–N3): register boxes, move them, say what is in
 * them, find them again.
 *
 * <p>An archivist scans {@code 32101037705260}: {@link org.muniment.desk.holdings.CodesDesk#scan}
 * says which box it is. She scans the shelf {@code C2-S03} and moves the box to its fourth place:
 * {@link org.muniment.desk.holdings.StepsDesk#move}. Somebody else has moved it a minute ago: she
 * hears who and when, and nothing is changed. She looks again, and takes the last step back: {@link
 * org.muniment.desk.holdings.StepsDesk#undo}.
 */
package org.muniment.desk.holdings;
