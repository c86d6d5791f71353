package org.muniment.dashboard.app.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.Refusal;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.DayStatus;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the log of what lies behind the example archive as its archivist would have: each day in
 * the morning after it, with weather and measures; yesterday is left to whoever tries it. One
 * reading by hand, as coarse as a dial, and one airing are among it. On a thread of its own, behind
 * the pages.
 */
public final class DemoLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DemoLog.class);
  private static final LocalTime SIGNS_AT = LocalTime.of(8, 40);
  private static final int BY_HAND_DAYS_AGO = 6;
  private static final int AIRED_DAYS_AGO = 3;
  private static final double RAIN_PCT = 92;
  private static final double OVERCAST_PCT = 82;
  private static final double CLOUDY_PCT = 70;

  private final DailyLogDesk log;
  private final Texts texts;
  private final InstantSource clock;
  private volatile boolean isEnding;

  public DemoLog(DailyLogDesk log, Texts texts, InstantSource clock) {
    this.log = log;
    this.texts = texts;
    this.clock = clock;
  }

  /** Returns at once; {@code after} runs in any case. */
  public void begin(Runnable after) {
    Thread thread =
        new Thread(
            () -> {
              try {
                keep();
              } finally {
                after.run();
              }
            },
            "demo-log");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    isEnding = true;
  }

  private void keep() {
    List<LogPlace> places = log.places();
    if (places.isEmpty()) {
      return;
    }
    ZoneId zone = log.day(places.get(0).code().value(), places.get(0).begins()).figures().zone();
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    try {
      enter(places.get(0), today.minusDays(BY_HAND_DAYS_AGO), zone);
      air(places.get(0), today.minusDays(AIRED_DAYS_AGO), zone);
    } catch (Refusal refused) {
      LOG.warn("the example's entries were refused: {}", refused.sentence());
    }
    LocalDate first = places.stream().map(LogPlace::begins).min(LocalDate::compareTo).orElse(today);
    long signed = 0;
    for (LocalDate date = first; date.isBefore(today.minusDays(1)); date = date.plusDays(1)) {
      for (LogPlace place : places) {
        if (isEnding) {
          return;
        }
        signed += sign(place, date, zone) ? 1 : 0;
      }
    }
    LOG.info("The log so far is signed: {} days", signed);
  }

  private boolean sign(LogPlace place, LocalDate date, ZoneId zone) {
    if (date.isBefore(place.begins())) {
      return false;
    }
    String code = place.code().value();
    try {
      Day day = log.day(code, date);
      if (day.status() == DayStatus.SIGNED || day.status() == DayStatus.RUNNING) {
        return false;
      }
      By by = by(date.plusDays(1).atTime(SIGNS_AT).atZone(zone).toInstant());
      log.sign(by, code, date, words(day.figures()), Optional.empty());
      return true;
    } catch (Refusal refused) {
      LOG.warn("the example's log of {} was not signed: {}", date, refused.sentence());
      return false;
    }
  }

  private Words words(LogDay day) {
    String measures =
        day.excursions().stream()
            .findFirst()
            .map(first -> say("demo.log.measure." + what(first)))
            .orElse("");
    return new Words(measures, List.of(), weather(day), "");
  }

  private static String what(Excursion first) {
    String side = first.kind() == AlarmKind.HIGH ? "high" : "low";
    return first.quantity() == Quantity.TEMPERATURE ? "temperature-" + side : "humidity-" + side;
  }

  /** By the air outside, which is all that the season knows of it. */
  private String weather(LogDay day) {
    double humidityPct =
        day.outside().stream()
            .flatMap(seen -> Optional.ofNullable(seen.seen().get(Quantity.HUMIDITY)).stream())
            .mapToDouble(seen -> seen.value())
            .average()
            .orElse(0);
    String sky = humidityPct >= CLOUDY_PCT ? "cloudy" : "clear";
    if (humidityPct >= OVERCAST_PCT) {
      sky = humidityPct >= RAIN_PCT ? "rain" : "overcast";
    }
    return say("demo.log.weather." + sky);
  }

  private void enter(LogPlace place, LocalDate date, ZoneId zone) {
    String code = place.code().value();
    Day day = log.day(code, date);
    LocalTime time = log.times().times().get(0);
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    for (Quantity quantity : List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)) {
      day.figures()
          .of(quantity)
          .filter(figures -> !figures.sum().isEmpty())
          .ifPresent(figures -> values.put(quantity, Math.round(2 * figures.sum().mean()) / 2.0));
    }
    Instant at = day.date().atTime(time).atZone(zone).toInstant();
    log.enterByHand(by(at.plusSeconds(600)), code, date, at, values, say("demo.log.instrument"));
  }

  private void air(LogPlace place, LocalDate date, ZoneId zone) {
    Instant from = date.atTime(10, 0).atZone(zone).toInstant();
    Instant until = from.plusSeconds(1_200);
    log.annotate(
        by(until),
        place.code().value(),
        Annotation.Kind.AIRING,
        from,
        until,
        say("demo.log.airing"));
  }

  private static By by(Instant at) {
    return new By(By.Kind.PERSON, "archivist", "demo", at);
  }

  private String say(String key) {
    return texts.say(Message.of(key));
  }
}
