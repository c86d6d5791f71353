package org.muniment.dashboard.pages.stocktake.sheets;

import java.util.List;

/**
 * What can be printed of a stock-take.
 *
 * @param isWhole whether all of it fits into one file
 */
public record SheetsView(
    long id, String name, boolean isOpen, boolean isBlind, boolean isWhole, List<Room> rooms) {
  /**
   * @param query of the room's file; empty when its lists are too long for one
   */
  public record Room(String name, String query, List<Cabinet> cabinets) {}

  /**
   * @param query of the cabinet's file
   * @param lines in words
   */
  public record Cabinet(String name, String query, String lines) {}
}
