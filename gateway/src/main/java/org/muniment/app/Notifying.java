package org.muniment.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.muniment.desk.ClimateDesk;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.climate.Advice;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Message;
import org.muniment.pipeline.Pipeline;
import org.muniment.pipeline.notify.AffectedCabinets;
import org.muniment.pipeline.notify.ArchiveCondition;
import org.muniment.pipeline.notify.Courier;
import org.muniment.pipeline.notify.Facts;
import org.muniment.port.Notifier;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.text.Texts;

/** Puts the courier together: who brings what the pipeline orders to people. */
final class Notifying {
  /** Of an archive whose computer does not say in which language it speaks. */
  private static final Locale USUAL = Texts.SIMPLIFIED;

  /**
   * What the configuration file and the adapters bring.
   *
   * @param notifiers one for each type of channel
   * @param ofFile channels that only the configuration file can make
   * @param baseUrl where the pages are reached from outside
   * @param advice on airing for an alarm
   */
  record Ways(
      List<Notifier> notifiers,
      List<Channel> ofFile,
      Optional<String> baseUrl,
      Function<Alarm, Optional<Message>> advice) {}

  private Notifying() {}

  /**
   * What to do about the climate of the alarm's room; nothing for a cabinet, whose air is its own.
   */
  static Function<Alarm, Optional<Message>> advice(Office office, ClimateDesk climate) {
    return alarm ->
        alarm
            .place()
            .filter(place -> office.rooms().stream().anyMatch(room -> room.code().equals(place)))
            .flatMap(room -> climate.advice(climate.now(room.value())))
            .filter(advice -> advice.measure() != Advice.Measure.NOTHING)
            .map(Advice::reason);
  }

  /** Begins with what waits in the store, and hears of the pipeline's orders from now on. */
  static Courier start(
      Office office,
      ReadingStore readings,
      Pipeline pipeline,
      Ways ways,
      InstantSource clock,
      RandomGenerator random) {
    ArchiveCondition condition =
        new ArchiveCondition(
            pipeline.registry(), pipeline.board(), readings, pipeline.alarms(), clock);
    Facts facts =
        new Facts(
            office,
            code -> pipeline.registry().sensor(code).map(Sensor::name),
            new AffectedCabinets(office),
            ways.advice(),
            condition,
            ways.baseUrl(),
            pipeline.registry().site().timeZone());
    Courier courier =
        Courier.start(
            office,
            readings.outbox(),
            pipeline.alarms(),
            readings.alarms(),
            facts,
            ways.notifiers(),
            ways.ofFile(),
            language(Locale.getDefault()).toLanguageTag(),
            clock,
            random);
    pipeline.outlets().deliverBy(courier);
    return courier;
  }

  /** A system that names no country names no language either: so do {@code C} and {@code POSIX}. */
  static Locale language(Locale system) {
    return system.getCountry().isEmpty() ? USUAL : Texts.supported(system);
  }
}
