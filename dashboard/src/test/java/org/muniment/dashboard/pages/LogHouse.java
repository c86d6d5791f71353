package org.muniment.dashboard.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.testing.SampleAlarms;

/**
 * A house with a log of three weeks: a calm room, and one with an excursion, a gap, a day by hand,
 * a day of few readings; signed up to three days ago.
 */
public final class LogHouse {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** Of the second room: with an excursion, unsigned. */
  public static final LocalDate DAMP = TODAY.minusDays(2);

  private static final int DAYS = 20;
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final List<String> WEATHERS = List.of("晴", "多云", "小雨", "阴");

  private LogHouse() {}

  public static TestHouse open() {
    TestHouse house = PagesHouse.empty();
    PagesHouse.room(house, "R1", "库房一", "general");
    PagesHouse.room(house, "R2", "库房二", "general");
    PagesHouse.sensor(house, "S1A", "库房一 A", "R1");
    PagesHouse.sensor(house, "S2A", "库房二 A", "R2");
    PagesHouse.sensor(house, "S2B", "库房二 B", "R2");
    PagesHouse.sensor(house, "OUT", "室外", null);
    fill(house);
    By clerk = clerk(house);
    house.alarms.put(SampleAlarms.humid(41, "R2", "S2A", at(house, DAMP, 13 * 60 + 5)));
    DailyLogDesk log = house.backend.logDesks().days();
    LocalDate few = TODAY.minusDays(6);
    Map<Quantity, Double> read = Map.of(Quantity.TEMPERATURE, 20.4, Quantity.HUMIDITY, 52.0);
    log.enterByHand(clerk, "R2", few, at(house, few, 9 * 60 + 5), read, "干湿表 2 号");
    log.annotate(
        clerk,
        "R2",
        Annotation.Kind.AIRING,
        at(house, DAMP, 12 * 60),
        at(house, DAMP, 13 * 60),
        "北窗通风");
    house.keepLog();
    signAll(house, clerk, log);
    return house;
  }

  private static void signAll(TestHouse house, By clerk, DailyLogDesk log) {
    for (String room : List.of("R1", "R2")) {
      for (int back = DAYS; back > 2; back--) {
        LocalDate date = TODAY.minusDays(back);
        String weather = WEATHERS.get(back % WEATHERS.size());
        Words words = new Words(back == 5 ? "更换集中器电源" : "", List.of(), weather, "");
        log.sign(clerk, room, date, words, Optional.empty());
      }
    }
    Words corrected = new Words("更换集中器电源和网线", List.of(), "晴", "");
    log.amend(clerk, "R2", TODAY.minusDays(5), corrected, "漏写一项");
  }

  private static By clerk(TestHouse house) {
    house
        .backend
        .people()
        .add(
            house.by(),
            new PeopleDesk.NewPerson("chen", Optional.of("陈静怡"), "archivist", Optional.empty()),
            TestHouse.PASSWORD,
            false);
    return new By(By.Kind.PERSON, "chen", "192.0.2.7", house.clock.instant());
  }

  private static Instant at(TestHouse house, LocalDate date, int minute) {
    return date.atStartOfDay(TestHouse.ZONE).toInstant().plus(Duration.ofMinutes(minute));
  }

  private static void fill(TestHouse house) {
    Instant now = house.clock.instant();
    Instant from = at(house, TODAY.minusDays(DAYS), 0);
    for (String code : List.of("S1A", "S2A", "S2B", "OUT")) {
      Sensor sensor = house.backend.registry().sensor(Code.of(code)).orElseThrow();
      List<Entry> entries = new ArrayList<>();
      for (Instant at = from; !at.isAfter(now); at = at.plus(EVERY)) {
        if (!isGap(code, at)) {
          entries.add(new Entry.Reading(sensor.id(), new Measurement(at, values(code, at)), at, 0));
        }
      }
      house.readings.append(entries);
    }
  }

  /** Of the second room five days ago in the afternoon, and six days ago until 14:00. */
  private static boolean isGap(String code, Instant at) {
    LocalDate date = at.atZone(TestHouse.ZONE).toLocalDate();
    int hour = at.atZone(TestHouse.ZONE).getHour();
    boolean isAfternoon = date.equals(TODAY.minusDays(5)) && hour >= 14 && hour < 17;
    boolean isMorning = date.equals(TODAY.minusDays(6)) && hour < 14;
    return code.startsWith("S2") && (isAfternoon || isMorning);
  }

  private static Map<Quantity, Double> values(String code, Instant at) {
    double hours = at.atZone(TestHouse.ZONE).toLocalTime().toSecondOfDay() / 3600.0;
    double swing = Math.sin((hours - 9) / 24 * 2 * Math.PI);
    if (code.equals("OUT")) {
      return values(12 + 6 * swing, 78 - 12 * swing);
    }
    boolean isDamp =
        code.startsWith("S2")
            && at.atZone(TestHouse.ZONE).toLocalDate().equals(DAMP)
            && hours >= 13
            && hours < 15.5;
    double offset = code.equals("S2B") ? 0.3 : 0;
    return values(21 + 1.2 * swing + offset, isDamp ? 63.8 : 53.5 - 2.5 * swing + offset);
  }

  private static Map<Quantity, Double> values(double temperatureC, double humidityPct) {
    return Map.of(Quantity.TEMPERATURE, temperatureC, Quantity.HUMIDITY, humidityPct);
  }
}
