package org.muniment.profile.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A way to write a time. */
public sealed interface TimeForm {
  /** The instant, or empty when the raw value is not written in this way. */
  Optional<Instant> read(Raw raw, ZoneId zoneIfNone);

  /** Seconds or milliseconds since 1970-01-01T00:00Z, as a number or as its text. */
  record Unix(double millisPerUnit) implements TimeForm {
    private static final double MAX_MILLIS = 2.6e14;

    @Override
    public Optional<Instant> read(Raw raw, ZoneId zoneIfNone) {
      OptionalDouble number =
          raw instanceof Raw.Number n ? OptionalDouble.of(n.value()) : Numbers.parse(raw.words());
      return number.stream()
          .map(value -> value * millisPerUnit)
          .filter(millis -> Math.abs(millis) < MAX_MILLIS)
          .mapToObj(millis -> Instant.ofEpochMilli(Math.round(millis)))
          .findFirst();
    }
  }

  /** A text with date and time of day; a zone in the text goes before any other. */
  record Written(DateTimeFormatter formatter) implements TimeForm {
    @Override
    public Optional<Instant> read(Raw raw, ZoneId zoneIfNone) {
      if (!(raw instanceof Raw.Text text)) {
        return Optional.empty();
      }
      try {
        return Optional.of(instant(formatter.parse(text.value().trim()), zoneIfNone));
      } catch (DateTimeException notThisForm) {
        return Optional.empty();
      }
    }

    private static Instant instant(TemporalAccessor parsed, ZoneId zoneIfNone) {
      ZoneId said = parsed.query(TemporalQueries.zone());
      return ZonedDateTime.of(LocalDateTime.from(parsed), said == null ? zoneIfNone : said)
          .toInstant();
    }
  }

  TimeForm UNIX_SECONDS = new Unix(1_000);
  TimeForm UNIX_MILLISECONDS = new Unix(1);

  TimeForm ISO = new Iso();

  /**
   * ISO 8601 with a {@code T} or a blank between date and time, with or without a zone. The usual
   * length is read digit by digit: the formatter would cost more than all the rest of a message.
   */
  record Iso() implements TimeForm {
    private static final Written ANY =
        new Written(
            new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendPattern("['T'][' ']")
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .appendPattern("[XXX][XX][X]")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT));
    private static final int PLAIN_LENGTH = "2026-01-02T03:04:05".length();
    private static final String PUNCTUATION = "    -  -  T  :  :  ";

    @Override
    public Optional<Instant> read(Raw raw, ZoneId zoneIfNone) {
      if (raw instanceof Raw.Text text && isPlain(text.value())) {
        return plain(text.value(), zoneIfNone);
      }
      return ANY.read(raw, zoneIfNone);
    }

    private static boolean isPlain(String text) {
      boolean plain = text.length() == PLAIN_LENGTH;
      for (int i = 0; plain && i < PLAIN_LENGTH; i++) {
        char c = text.charAt(i);
        char wanted = PUNCTUATION.charAt(i);
        plain = wanted == ' ' ? c >= '0' && c <= '9' : c == wanted;
      }
      return plain;
    }

    private static Optional<Instant> plain(String text, ZoneId zoneIfNone) {
      try {
        LocalDateTime local =
            LocalDateTime.of(
                Integer.parseInt(text, 0, 4, 10),
                Integer.parseInt(text, 5, 7, 10),
                Integer.parseInt(text, 8, 10, 10),
                Integer.parseInt(text, 11, 13, 10),
                Integer.parseInt(text, 14, 16, 10),
                Integer.parseInt(text, 17, 19, 10));
        return Optional.of(local.atZone(zoneIfNone).toInstant());
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
  }

  /**
   * A pattern of {@link DateTimeFormatter}, such as {@code dd.MM.yyyy HH:mm:ss}.
   *
   * @throws NotAllowed for a pattern without a date and a time of day
   */
  static TimeForm pattern(String pattern) {
    DateTimeFormatter formatter = formatter(pattern);
    try {
      LocalDateTime.from(formatter.parse(formatter.format(Instant.EPOCH.atZone(ZoneOffset.UTC))));
    } catch (DateTimeException incomplete) {
      throw new NotAllowed("profile.why.time-incomplete");
    }
    return new Written(formatter);
  }

  private static DateTimeFormatter formatter(String pattern) {
    try {
      return new DateTimeFormatterBuilder()
          .appendPattern(pattern.replace("yyyy", "uuuu"))
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException notAPattern) {
      throw new NotAllowed("profile.why.time-pattern");
    }
  }
}
