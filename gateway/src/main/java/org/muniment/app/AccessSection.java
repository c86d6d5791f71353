package org.muniment.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.app.YamlSection.Keys;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.people.SessionRules;
import org.muniment.domain.text.Message;

/** Reads {@code access:}. */
final class AccessSection {
  static final Keys KEYS = Keys.of("passwords", "idleMinutes", "signedInHours", "secrecyLevels");

  private static final int MAX_IDLE_MINUTES = 24 * 60;
  private static final int MAX_SIGNED_IN_HOURS = 30 * 24;
  private static final String LEVEL = "[a-z][a-z0-9-]{0,31}";

  private AccessSection() {}

  static AccessSettings read(YamlSection section) {
    AccessSettings usual = AccessSettings.DEFAULT;
    PasswordRules rules =
        section.text("passwords").flatMap(t -> rules(section, t)).orElse(usual.passwords());
    Duration idle =
        number(section, "idleMinutes", MAX_IDLE_MINUTES)
            .map(Duration::ofMinutes)
            .orElse(usual.sessions().idle());
    Duration absolute =
        number(section, "signedInHours", MAX_SIGNED_IN_HOURS)
            .map(Duration::ofHours)
            .orElse(usual.sessions().absolute());
    Duration longest = absolute.compareTo(idle) < 0 ? idle : absolute;
    SecrecyScale levels =
        section.text("secrecyLevels").flatMap(t -> levels(section, t)).orElse(usual.levels());
    return new AccessSettings(rules, new SessionRules(idle, longest), levels);
  }

  private static Optional<PasswordRules> rules(YamlSection section, String text) {
    Optional<PasswordRules> rules = PasswordRules.byKey(text);
    if (rules.isEmpty()) {
      String choices =
          Arrays.stream(PasswordRules.values())
              .map(PasswordRules::key)
              .collect(Collectors.joining(", "));
      section.wrong("passwords", Message.of("settings.choice", text, choices));
    }
    return rules;
  }

  private static Optional<Long> number(YamlSection section, String key, int most) {
    Optional<String> text = section.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().matches("[0-9]{1,6}")) {
      long number = Long.parseLong(text.get());
      if (number >= 1 && number <= most) {
        return Optional.of(number);
      }
    }
    section.wrong(key, Message.of("settings.number", text.get(), "1", Integer.toString(most)));
    return Optional.empty();
  }

  /** From the lowest to the highest, with commas between. */
  private static Optional<SecrecyScale> levels(YamlSection section, String text) {
    List<String> levels = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    boolean good =
        levels.stream().allMatch(level -> level.matches(LEVEL))
            && levels.stream().distinct().count() == levels.size();
    if (!good) {
      section.wrong("secrecyLevels", Message.of("settings.secrecy-levels", text));
      return Optional.empty();
    }
    return Optional.of(new SecrecyScale(levels));
  }
}
