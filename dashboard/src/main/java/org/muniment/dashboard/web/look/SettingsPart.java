package org.muniment.dashboard.web.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Caller;

/** The pages of the settings, in the order of their tabs. */
public enum SettingsPart {
  SENSORS(Access.PAGE_READ),
  ROOMS(Access.PAGE_READ),
  PRESETS(Access.PAGE_READ),
  NOTIFICATION(Access.PAGE_WRITE),
  PEOPLE(Access.PAGE_MANAGE),
  TOKENS(Access.PAGE_MANAGE),
  SESSIONS(Access.PAGE_MANAGE),
  AUDIT(Access.PAGE_TRAIL),
  BACKUP(Access.PAGE_MANAGE),
  CERTIFICATES(Access.PAGE_MANAGE);

  private final Access access;

  SettingsPart(Access access) {
    this.access = access;
  }

  /** Those that the caller may open. */
  public static List<SettingsPart> of(Caller caller) {
    return Arrays.stream(values()).filter(part -> caller.may(part.access)).toList();
  }

  /** The one that {@code /settings} leads to. */
  public static Optional<SettingsPart> first(Caller caller) {
    return of(caller).stream().findFirst();
  }

  public String path() {
    return "/settings/" + key();
  }

  /** The key of its name. */
  public String textKey() {
    return "shell.settings." + key();
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
