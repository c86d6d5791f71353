package org.muniment.dashboard.pages.tokens;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;

/** How long a token shall live, as the form asks it. */
final class Expiry {
  static final String DEFAULT = "365";

  private static final String NEVER = "never";
  private static final String DATE = "date";
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private Expiry() {}

  static Map<String, String> choices(Words words) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (String days : java.util.List.of("30", "90", DEFAULT)) {
      choices.put(days, words.say("tokens.expiry.days", Integer.parseInt(days)));
    }
    choices.put(DATE, words.say("tokens.expiry.date"));
    choices.put(NEVER, words.say("tokens.expiry.never"));
    return choices;
  }

  /**
   * When it ends: in so many days, or after the whole of a date; empty for never.
   *
   * @throws Refusal when the choice is none or the date is none
   */
  static Optional<Instant> of(Form form, Instant now, ZoneId zone) {
    String choice = form.value("expiry");
    return switch (choice) {
      case NEVER -> Optional.empty();
      case "30", "90", DEFAULT ->
          Optional.of(now.atZone(zone).plusDays(Integer.parseInt(choice)).toInstant());
      default -> Optional.of(date(form.value("until")).plusDays(1).atStartOfDay(zone).toInstant());
    };
  }

  private static LocalDate date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (!date.isAfter(LATEST)) {
        return date;
      }
    } catch (DateTimeException none) {
      // Said below, as for one that is centuries away.
    }
    Message says = Message.of("tokens.until.wrong");
    throw new Refusal(
        Refusal.Kind.UNACCEPTABLE, says, java.util.List.of(new Refusal.Field("until", says)));
  }
}
