package org.muniment.dashboard.pages.stocktake;

import java.util.List;
import org.muniment.dashboard.web.look.Form;

/**
 * The page on which a stock-take is begun.
 *
 * @param people accounts that may scan
 * @param frozen what would be taken down with what is chosen now, in a sentence
 */
public record OpenView(Form form, List<Room> rooms, List<Person> people, String frozen) {
  /**
   * A room to count.
   *
   * @param boxes how many have their place there, in words
   */
  public record Room(
      String code, String name, String boxes, boolean isChosen, List<Cabinet> cabinets) {
    /** Whether its cabinets are shown, since one of them is chosen. */
    public boolean isOpen() {
      return cabinets.stream().anyMatch(Cabinet::isChosen);
    }
  }

  /** A cabinet to count. */
  public record Cabinet(String code, String name, String boxes, boolean isChosen) {}

  /**
   * Somebody who may take part.
   *
   * @param pass key of the count that they are chosen for; empty for none
   */
  public record Person(String name, String shownName, String role, String pass) {}
}
