package org.muniment.dashboard.pages.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.domain.climate.Psychrometrics;
import org.muniment.domain.climate.RoomValue;
import org.muniment.domain.measure.Quantity;

/**
 * The air outside beside that of the rooms: facts, no advice.
 *
 * @param temperature the number alone; a dash where there is none
 * @param comparison which rooms' air holds less, more or about as much water
 * @param facts absolute humidity and dew point
 */
public record Outdoor(
    String temperature, String humidity, Instant at, String comparison, String facts) {
  /** Vapour pressures closer than this are alike (numbers: Psychrometrics, margin). */
  private static final double MARGIN_HPA = 0.6;

  private static final String NONE = "—";

  static Optional<Outdoor> of(Words words, RoomValue outside, List<RoomNow> rooms) {
    if (outside.at().isEmpty()) {
      return Optional.empty();
    }
    Double temperatureC = outside.values().get(Quantity.TEMPERATURE);
    Double humidityPct = outside.values().get(Quantity.HUMIDITY);
    boolean both = temperatureC != null && humidityPct != null;
    return Optional.of(
        new Outdoor(
            temperatureC == null ? NONE : words.value(Quantity.TEMPERATURE, temperatureC),
            humidityPct == null ? NONE : words.value(Quantity.HUMIDITY, humidityPct),
            outside.at().get(),
            both ? comparison(words, temperatureC, humidityPct, rooms) : "",
            both ? facts(words, temperatureC, humidityPct) : ""));
  }

  private static String facts(Words words, double temperatureC, double humidityPct) {
    return words.say(
        "today.outdoor.facts",
        words.number(Psychrometrics.absoluteHumidityGramPerM3(temperatureC, humidityPct), 1),
        words.number(Psychrometrics.dewPointC(temperatureC, humidityPct), 1));
  }

  private static String comparison(
      Words words, double temperatureC, double humidityPct, List<RoomNow> rooms) {
    double outsideHpa = Psychrometrics.vapourPressureHpa(temperatureC, humidityPct);
    List<String> drier = new ArrayList<>();
    List<String> damper = new ArrayList<>();
    List<String> alike = new ArrayList<>();
    for (RoomNow room : rooms) {
      room.derived()
          .ifPresent(
              inside -> {
                double difference = outsideHpa - inside.vapourPressureHpa();
                List<String> side =
                    Math.abs(difference) <= MARGIN_HPA ? alike : difference > 0 ? damper : drier;
                side.add(room.room().name());
              });
    }
    int known = drier.size() + damper.size() + alike.size();
    List<String> sentences = new ArrayList<>();
    said(words, "damper", damper, known, sentences);
    said(words, "drier", drier, known, sentences);
    said(words, "alike", alike, known, sentences);
    return String.join(words.say("today.outdoor.and"), sentences);
  }

  private static void said(
      Words words, String what, List<String> rooms, int known, List<String> sentences) {
    if (rooms.isEmpty()) {
      return;
    }
    sentences.add(
        rooms.size() == known && known > 1
            ? words.say("today.outdoor." + what + ".all")
            : words.say("today.outdoor." + what, String.join(words.say("common.list"), rooms)));
  }
}
