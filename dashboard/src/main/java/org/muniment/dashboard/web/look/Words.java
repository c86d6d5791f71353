package org.muniment.dashboard.web.look;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Message;
import org.muniment.text.Texts;

/**
 * Everything that a page says in one language, at one moment, in the site's zone: sentences,
 * numbers with their unit, times with their age.
 */
public final class Words {
  /** The bundle of the pages, looked up before the gateway's. */
  public static final String BUNDLE = "org.muniment.dashboard.messages";

  /** Keeps a number and its unit on one line. */
  private static final String NO_BREAK = "\u00a0";

  /** A real minus is as wide as a digit, so that columns stand. */
  private static final char MINUS = '\u2212';

  private static final Duration JUST_NOW = Duration.ofMinutes(1);
  private static final Duration IN_MINUTES = Duration.ofHours(2);
  private static final Duration IN_HOURS = Duration.ofHours(48);

  private final Texts texts;
  private final ZoneId zone;
  private final Instant now;

  public Words(Texts texts, ZoneId zone, Instant now) {
    this.texts = texts;
    this.zone = zone;
    this.now = now;
  }

  public static Words in(Locale locale, ZoneId zone, Instant now) {
    return new Words(Texts.in(locale, BUNDLE), zone, now);
  }

  public Instant now() {
    return now;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The value of the {@code lang} attribute. */
  public String lang() {
    return texts.locale().toLanguageTag();
  }

  public String say(String key, Object... args) {
    return texts.say(key, args);
  }

  public String say(Message message) {
    return texts.say(message);
  }

  /** The text of {@code key}, or {@code otherwise} where there is none: for names of reasons. */
  public String sayOr(String key, String otherwise) {
    return texts.has(key) ? texts.say(key) : otherwise;
  }

  /** The keys of texts that begin so. */
  public List<String> keys(String prefix) {
    return texts.keys(prefix);
  }

  public String number(double value, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return positiveZero(format.format(value));
  }

  /** A limit: as few decimals as it needs. */
  public String plain(double value) {
    return new DecimalFormat("0.##", symbols()).format(value);
  }

  public String count(long count) {
    return number(count, 0);
  }

  /** The number alone: {@code 63.8}. */
  public String value(Quantity quantity, double value) {
    return number(value, quantity.displayDecimals());
  }

  /** {@code 63.8 %RH}. */
  public String withUnit(Quantity quantity, double value) {
    return value(quantity, value) + NO_BREAK + quantity.unit();
  }

  /** The same with as many decimals as tell it from the limit that it is beyond. */
  public String withUnit(Quantity quantity, double value, double limit) {
    return number(value, quantity.decimalsApart(value, limit)) + NO_BREAK + quantity.unit();
  }

  public String percent(double share) {
    return number(100 * share, 1) + NO_BREAK + "%";
  }

  public String quantity(Quantity quantity) {
    return say("common.quantity." + quantity.key());
  }

  /** The preset's name in this language; a preset that the archive made itself has its key. */
  public String preset(Preset preset) {
    return preset(preset.key());
  }

  public String preset(Room room) {
    return preset(room.preset());
  }

  private String preset(String key) {
    return sayOr("common.preset." + key, key);
  }

  /** {@code 10:24}. */
  public String time(Instant at) {
    return format("HH:mm", at);
  }

  /** {@code 2026-07-16 10:24:05}: where every second counts, the same in every language. */
  public String stamp(Instant at) {
    return format("yyyy-MM-dd HH:mm:ss", at);
  }

  /** {@code 10:24} today, with the date on any other day. */
  public String moment(Instant at) {
    return at.atZone(zone).toLocalDate().equals(today())
        ? time(at)
        : format(say("common.date.moment"), at);
  }

  public LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  /** {@code 2026年7月16日 星期四}. */
  public String fullDate(LocalDate date) {
    return formatter(say("common.date.full")).format(date);
  }

  /** {@code 7月16日}. */
  public String shortDate(LocalDate date) {
    return formatter(say("common.date.short")).format(date);
  }

  /** {@code 2026年7月16日}. */
  public String date(LocalDate date) {
    return formatter(say("common.date")).format(date);
  }

  /** A date or month in the pattern that this language has under a key. */
  public String dated(String patternKey, TemporalAccessor date) {
    return formatter(say(patternKey)).format(date);
  }

  public String age(Instant at) {
    Duration age = Duration.between(at, now);
    if (age.compareTo(JUST_NOW) < 0) {
      return say("common.age.now");
    }
    if (age.compareTo(IN_MINUTES) < 0) {
      return say("common.age.minutes", age.toMinutes());
    }
    return age.compareTo(IN_HOURS) < 0
        ? say("common.age.hours", age.toHours())
        : say("common.age.days", age.toDays());
  }

  /** {@code 1 小时 37 分}. */
  public String duration(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes < 1) {
      return say("common.duration.seconds", duration.toSeconds());
    }
    if (minutes < 60) {
      return say("common.duration.minutes", minutes);
    }
    if (minutes < IN_HOURS.toMinutes() && minutes % 60 == 0) {
      return say("common.duration.hours.whole", minutes / 60);
    }
    return minutes < IN_HOURS.toMinutes()
        ? say("common.duration.hours", minutes / 60, minutes % 60)
        : say("common.duration.days", duration.toDays(), duration.toHours() % 24);
  }

  private String format(String pattern, Instant at) {
    return formatter(pattern).format(at.atZone(zone));
  }

  private DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, texts.locale());
  }

  private DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(texts.locale());
    symbols.setMinusSign(MINUS);
    return symbols;
  }

  /** Minus nothing is nothing. */
  private static String positiveZero(String number) {
    boolean zero = number.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? number.replace(String.valueOf(MINUS), "") : number;
  }
}
