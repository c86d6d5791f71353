package org.muniment.dashboard.pages.environment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.pages.environment.notes.NoteForm;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Figure;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.domain.sensor.SensorState;

/**
 * A room's page.
 *
 * @param tabs the rooms, with their state
 * @param steps how finely it is drawn, in words
 * @param live the period ends today
 * @param note to note something on the curve, for those who may
 */
public record EnvironmentView(
    Around around,
    List<Tab> tabs,
    String steps,
    boolean live,
    Now now,
    Figures figures,
    Optional<NoteForm> note) {

  /** A room to choose. */
  public record Tab(String href, String name, Chip chip, String word, boolean chosen) {}

  /** The card "now". */
  public record Now(
      String code,
      Chip chip,
      String word,
      List<Figure> figures,
      String dewPoint,
      String absoluteHumidity,
      Optional<Instant> at,
      Optional<Instant> validUntil,
      String sensorCodes,
      List<SensorLine> sensors) {}

  /** One of the room's sensors. */
  public record SensorLine(String code, String name, SensorState state, String values) {}

  /** The card of statistics. */
  public record Figures(List<Line> lines, Optional<Coverage> coverage) {}

  /**
   * A row; numbers are words already. An extreme beyond the limits of now carries a mark.
   *
   * @param incomplete less than 75 % is known
   */
  public record Line(
      String name,
      String min,
      String mean,
      String max,
      boolean below,
      boolean above,
      String inLimits,
      boolean incomplete) {}

  /**
   * How much of the period is known.
   *
   * @param bar width of the bar as an SVG length
   */
  public record Coverage(String share, String missing, String bar, boolean incomplete) {}

  /** The table behind the chart. */
  public record Table(String steps, Shown<Row> rows) {}

  /** A step. */
  public record Row(
      String at,
      String temperatureMin,
      String temperature,
      String temperatureMax,
      String humidityMin,
      String humidity,
      String humidityMax,
      String coverage,
      boolean incomplete) {}
}
