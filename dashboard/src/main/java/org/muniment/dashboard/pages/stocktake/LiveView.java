package org.muniment.dashboard.pages.stocktake;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;

/**
 * What changes while others count.
 *
 * @param path where this piece is asked for again
 * @param bar how much was seen; empty for who is not told what is expected
 * @param mayCount whether places may be closed by who looks
 * @param isTight whether there are so many cabinets that only one room's are shown
 */
public record LiveView(
    long id,
    String path,
    Optional<Bar> bar,
    String scans,
    List<Room> rooms,
    List<Scanned> latest,
    List<Person> people,
    boolean mayCount,
    boolean isTight,
    Form form,
    String step) {
  /**
   * How far a room is.
   *
   * @param shelves how many of its shelves were gone through, in words
   * @param isOpen whether its cabinets are shown
   */
  public record Room(
      String code,
      String name,
      Optional<Bar> bar,
      String shelves,
      boolean isClosed,
      boolean isOpen,
      String href,
      List<Cabinet> cabinets) {}

  /**
   * How far a cabinet is.
   *
   * @param hasClosed whether one of its shelves is closed, so that it can be opened again
   */
  public record Cabinet(
      String code,
      String name,
      Optional<Bar> bar,
      String shelves,
      boolean isClosed,
      boolean hasClosed) {}

  /**
   * A scan.
   *
   * @param title of the box; empty when there is none to be told
   * @param where it was scanned, and where it belongs if that is elsewhere
   * @param device a few characters of its name
   * @param atMillis of the epoch
   */
  public record Scanned(
      Look look,
      String code,
      Optional<String> href,
      String title,
      boolean isWithheld,
      String where,
      String by,
      String device,
      long atMillis,
      String age) {}

  /** Somebody who scanned lately. */
  public record Person(String name, String pass, long atMillis, String age) {}
}
