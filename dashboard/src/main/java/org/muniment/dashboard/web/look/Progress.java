package org.muniment.dashboard.web.look;

import java.time.Instant;
import java.util.Optional;

/**
 * Something long that is being done; the piece of the page that shows it asks again every second.
 *
 * @param path of the piece, with since when this page has seen it run
 * @param label what is done now
 * @param percent of the stage that is done, 0 to 100
 */
public record Progress(String path, String label, int percent) {
  /** The parameter that says since when a page has seen it run, in milliseconds of the epoch. */
  public static final String SINCE = "since";

  private static final int ALL_PERCENT = 100;

  /**
   * @param path of the piece
   * @param since from {@link #since}, so that the end can be told from an earlier one's
   * @param share of the stage, 0 to 1
   */
  public static Progress of(String path, Instant since, String label, double share) {
    long percent = Math.round(ALL_PERCENT * Math.max(0, Math.min(1, share)));
    return new Progress(
        path + "?" + SINCE + "=" + since.toEpochMilli(), label, Math.toIntExact(percent));
  }

  /** Since when the page has seen it run; empty for a page that has not, or for nonsense. */
  public static Optional<Instant> since(String parameter) {
    return Optional.ofNullable(parameter)
        .filter(text -> text.matches("[0-9]{1,15}"))
        .map(text -> Instant.ofEpochMilli(Long.parseLong(text)));
  }
}
