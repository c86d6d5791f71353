package org.muniment.pipeline.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;
import org.muniment.text.Texts;

/** Alarms in the words of one language; times are the site's. */
final class Words {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final double BYTES_PER_GB = 1e9;
  private static final int HOURS_AS_HOURS = 48;

  private final Texts texts;
  private final ZoneId zone;
  private final Names names;

  /**
   * @param language a language tag
   */
  Words(String language, ZoneId zone, Names names) {
    this.texts = Texts.in(Locale.forLanguageTag(language));
    this.zone = zone;
    this.names = names;
  }

  String say(String key, Object... args) {
    return texts.say(key, args);
  }

  String say(Message message) {
    return texts.say(message);
  }

  String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** {@code 25 min}, {@code 3 h 05 min}, {@code 4 d 2 h}. */
  String duration(Duration time) {
    long minutes = Math.max(0, time.toMinutes());
    long hours = minutes / 60;
    if (hours == 0) {
      return say("letter.duration.minutes", Long.toString(minutes));
    }
    if (hours < HOURS_AS_HOURS) {
      return say("letter.duration.hours", Long.toString(hours), "%02d".formatted(minutes % 60));
    }
    return say("letter.duration.days", Long.toString(hours / 24), Long.toString(hours % 24));
  }

  String severity(Severity severity) {
    return say("letter.severity." + severity.key());
  }

  String place(Alarm alarm) {
    return alarm
        .place()
        .map(names::place)
        .orElseGet(
            () ->
                alarm.key().isOfSystem()
                    ? say("letter.place.system")
                    : names.sensor(alarm).orElseGet(() -> say("letter.place.none")));
  }

  /** What is wrong, without figures: {@code temperature too high}. */
  String what(Alarm alarm) {
    String quantity = alarm.quantity().map(it -> say("quantity." + it.key())).orElse("");
    String what = say("letter.kind." + alarm.kind().key(), quantity);
    String part = alarm.key().part();
    return part.isEmpty() ? what : say("letter.kind.of-part", what, Visible.of(part));
  }

  /** The same with value and limit, where there are any. */
  String headline(Alarm alarm) {
    if (Double.isNaN(alarm.value())) {
      return what(alarm);
    }
    String value = figure(alarm, alarm.value());
    return Double.isNaN(alarm.limit())
        ? say("letter.headline.value", what(alarm), value)
        : say("letter.headline.limit", what(alarm), value, figure(alarm, alarm.limit()));
  }

  /** For lists: place, sensor, headline. */
  String placeAndHeadline(Alarm alarm) {
    String sensor = names.sensor(alarm).map(name -> " · " + name).orElse("");
    return say("letter.digest.sensor", place(alarm) + sensor, headline(alarm));
  }

  /** A value of the alarm's kind with its unit. */
  String figure(Alarm alarm, double value) {
    if (alarm.kind() == AlarmKind.STALE) {
      return duration(Duration.ofMinutes(Math.round(value)));
    }
    return switch (alarm.kind()) {
      case HIGH, LOW, FLUCTUATION -> ofQuantity(alarm, value);
      case RATE -> ofQuantity(alarm, value) + "/h";
      case BATTERY -> rounded(value, 0) + " %";
      case CONDENSATION -> rounded(value, 0) + " %RH";
      case MOULD -> rounded(value, 2);
      case DISK -> rounded(value / BYTES_PER_GB, 1) + " GB";
      case CLOCK -> rounded(value, 0) + " s";
      case STALE, FROZEN, GATEWAY_LOST, BROKER_LOST -> rounded(value, 1);
    };
  }

  private static String ofQuantity(Alarm alarm, double value) {
    Quantity quantity = alarm.quantity().orElseThrow();
    int decimals = quantity.decimalsApart(value, alarm.limit());
    return (rounded(value, decimals) + " " + quantity.unit()).strip();
  }

  private static String rounded(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
