package org.muniment.dashboard.pages.trail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Outcome;

/**
 * A part of the audit trail.
 *
 * @param form what is looked for
 * @param actions to choose from, by key
 * @param people whose names are offered
 * @param asked what is looked for, in words, for paper
 * @param query the same as a query string, for links
 * @param older where the entries before these are; empty at the end
 * @param newest whether these are the newest that were asked for
 * @param head the end of the chain
 * @param check whether it was looked through
 * @param printed a head from paper that is looked for
 * @param found what became of that
 */
public record TrailView(
    List<Line> lines,
    Form form,
    Map<String, String> actions,
    List<String> people,
    String asked,
    String query,
    Optional<String> older,
    boolean newest,
    Optional<Head> head,
    CheckView check,
    Form printed,
    Optional<Outcome> found) {
  /**
   * An entry.
   *
   * @param at in the site's zone
   * @param utc the same moment in UTC
   * @param from where it was done from; may be empty
   * @param withheld whether it is above the reader's clearance
   */
  public record Line(
      String number,
      String at,
      String utc,
      String kind,
      String name,
      String from,
      String action,
      String subject,
      List<Change> changes,
      String why,
      boolean withheld,
      String previous,
      String hash) {}

  /** A value before and after; either may be empty. */
  public record Change(String field, String before, String after) {}

  /** Number and hash of the last entry: whoever has it on paper sees whether something was cut. */
  public record Head(String number, String hash) {}
}
