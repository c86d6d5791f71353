/**
 * Holdings, rooms and cabinets: what there is and how full it is; rooms and cabinets are added, one
 * or a row at once, renamed, resized, moved; labels from elsewhere are given to places.
 *
 * <p>Example: the form sends {@code code=C01&count=12&room=R1&shelves=5&positions=10}; the answer
 * is the list with C01 to C12 in it, or the form with a sentence beside the field that is wrong.
 */
package org.muniment.dashboard.pages.places;
