/**
 * Holdings (馆藏): boxes are looked for, looked at, added, corrected and moved; where there is room
 * for them, and which stand where the air does not suit them.
 *
 * <p>Example: {@code /holdings?q=综合楼} lists the boxes that have these words; each leads to {@code
 * /holdings/box?code=001200003718}, with its place, its contents, its history and what can be done
 * with it.
 */
package org.muniment.dashboard.pages.holdings;
