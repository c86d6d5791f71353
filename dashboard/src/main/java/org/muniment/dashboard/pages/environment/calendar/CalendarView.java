package org.muniment.dashboard.pages.environment.calendar;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.web.table.Shown;

/**
 * The year of all places.
 *
 * @param title for a picture
 */
public record CalendarView(
    List<Around.Link> parts,
    String year,
    String previous,
    Optional<String> next,
    String title,
    List<Map> maps,
    String table,
    String csv,
    String xlsx) {
  /**
   * A place's year.
   *
   * @param id of its card
   * @param weekdays Monday, Wednesday, Friday
   */
  public record Map(
      String id,
      String name,
      String year,
      String summary,
      String alternative,
      HeatMap drawing,
      List<String> weekdays) {}

  /** The table behind the calendar. */
  public record Table(Shown<Row> rows) {}

  /** A day in words. */
  public record Row(
      String date,
      String href,
      String place,
      String temperature,
      String humidity,
      String both,
      String excursions,
      String alarms,
      String coverage,
      boolean incomplete) {}
}
