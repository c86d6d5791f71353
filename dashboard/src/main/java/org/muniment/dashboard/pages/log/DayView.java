package org.muniment.dashboard.pages.log;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.log.MonthView.Stand;
import org.muniment.dashboard.pages.log.MonthView.Value;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;

/**
 * Everything of a day of a place.
 *
 * @param title the date in words
 * @param curve where its curve is; empty for a place without one
 * @param standing where it stands, in words
 * @param weathers what is usually said of it
 * @param sign the form to sign, or to amend once it is signed
 * @param byHand the form for a reading by hand
 */
public record DayView(
    String place,
    String name,
    String date,
    String title,
    Optional<String> previous,
    Optional<String> next,
    String monthHref,
    Optional<String> curve,
    Stand stand,
    String standing,
    List<Seen> seen,
    List<Figures> figures,
    List<Fact> shares,
    List<Out> excursions,
    List<Line> alarms,
    List<Line> events,
    List<Figures> sensors,
    List<Line> byHandReadings,
    List<Fact> said,
    List<Fact> seal,
    List<Fact> signature,
    List<Amended> amendments,
    List<String> weathers,
    Form sign,
    Form byHand,
    boolean maySign,
    boolean mayAmend,
    boolean mayWrite) {
  /**
   * An observation.
   *
   * @param source which sensors, or which instrument, and how far from the time
   */
  public record Seen(
      String time, String where, MonthView.Pair pair, String source, boolean isInside) {}

  /**
   * One quantity of the place or of a sensor.
   *
   * @param name of the quantity, or of the sensor and the quantity
   */
  public record Figures(
      String name,
      String unit,
      Value min,
      String minAt,
      String mean,
      Value max,
      String maxAt,
      Value inLimits,
      String change,
      String coverage) {}

  /**
   * An excursion.
   *
   * @param number from 1
   * @param cause and measure as said, for those who only read
   */
  public record Out(
      int number, String title, String when, String worst, String cause, String measure) {
    public String causeField() {
      return "cause" + number;
    }

    public String measureField() {
      return "measure" + number;
    }
  }

  /** A line of a list. */
  public record Line(Icon icon, String title, String detail, Optional<String> href) {}

  /**
   * What was changed after the seal.
   *
   * @param says when, by whom, why
   * @param changes beside what was; empty when nothing that is shown changed
   */
  public record Amended(
      long number, String title, String says, String hash, List<Change> changes) {}

  /** What was and what is. */
  public record Change(String what, String was, String is) {}
}
