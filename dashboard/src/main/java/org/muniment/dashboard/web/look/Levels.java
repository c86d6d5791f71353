package org.muniment.dashboard.web.look;

import java.util.LinkedHashMap;
import java.util.Map;
import org.muniment.domain.people.Role;
import org.muniment.domain.people.SecrecyScale;

/** Roles and secrecy levels in the caller's words, and as choices of a form. */
public final class Levels {
  private Levels() {}

  public static String role(Words words, String key) {
    return words.sayOr("role." + key, key);
  }

  /** A level that the archive named itself is shown by its key. */
  public static String secrecy(Words words, String key) {
    return words.sayOr("secrecy." + key, key);
  }

  public static Map<String, String> roles(Words words) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      choices.put(
          role.key(), role(words, role.key()) + " – " + words.say("common.role." + role.key()));
    }
    return choices;
  }

  public static Map<String, String> clearances(Words words, SecrecyScale scale) {
    Map<String, String> choices = new LinkedHashMap<>();
    scale.levels().forEach(level -> choices.put(level, secrecy(words, level)));
    return choices;
  }
}
