/**
 * Label sheets, for the page and the interface alike: what was asked for, the words on a label in
 * the reader's language, and the file.
 *
 * <p>Example: {@code code=C1-S02&sheet=a4-3x8&start=4} is one label at the fourth place of the
 * first sheet, with the room's and the cabinet's name and 第 2 层 above its code.
 */
package org.muniment.dashboard.web.label;
