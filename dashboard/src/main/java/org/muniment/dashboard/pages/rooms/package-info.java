/**
 * Settings, rooms: the list of repository rooms and the form that adds one.
 *
 * <p>Example: the form sends {@code code=R1&name=库房一&preset=general}; the answer is the list with
 * the new room in it, or the form with a sentence beside the field that is wrong.
 */
package org.muniment.dashboard.pages.rooms;
