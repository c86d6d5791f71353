package org.muniment.dashboard.pages.duties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.table.Shown;

/**
 * A year's days that are not as their weekday says.
 *
 * @param shipped years that come with the program and are not entered yet
 * @param looked what a file would change, before it does
 * @param done a sentence about what was taken; may be empty
 */
public record HolidaysView(
    int year,
    List<String> weekdays,
    List<MonthOf> months,
    Shown<Line> days,
    Form form,
    Map<String, String> kinds,
    List<Integer> shipped,
    Optional<Looked> looked,
    String done,
    Optional<String> refused) {
  /**
   * @param weeks rows of seven cells
   */
  public record MonthOf(String name, List<List<Cell>> weeks) {}

  /**
   * @param number empty for a blank
   * @param mark one character that says the kind without its colour
   * @param title the date and what it is, in words; empty for a usual day
   */
  public record Cell(String number, String kind, String mark, String title, boolean isToday) {}

  /**
   * @param iso {@code 2026-10-01}
   */
  public record Line(String iso, String date, String kind, String name) {}

  /**
   * @param sentence how many days come new, change, stay
   * @param problems each a sentence with its place
   * @param content the file itself in Base64, to be sent again; empty when it cannot be taken
   */
  public record Looked(String name, String sentence, List<String> problems, String content) {}
}
