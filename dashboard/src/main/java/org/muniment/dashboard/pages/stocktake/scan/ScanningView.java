package org.muniment.dashboard.pages.stocktake.scan;

import java.util.List;

/**
 * What the scanning page is made of: nothing of a stock-take, since the browser keeps it.
 *
 * @param account whose scans the browser queues; never shown
 * @param person as people call the one who scans
 * @param icon address of the drawing, {@code picture} of the same as pixels
 * @param manifest address of what a phone is told when it installs the page
 * @param words JSON object of all texts that the scripts show, by their keys
 */
public record ScanningView(
    String account,
    String person,
    String words,
    String icon,
    String picture,
    String manifest,
    List<String> styles,
    List<String> scripts) {}
