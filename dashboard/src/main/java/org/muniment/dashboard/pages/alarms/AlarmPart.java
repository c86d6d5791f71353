package org.muniment.dashboard.pages.alarms;

import java.util.Locale;
import org.muniment.dashboard.web.look.Icon;

/** The tabs of the page. */
public enum AlarmPart {
  ACTIVE(Icon.BELL_RINGING),
  HISTORY(Icon.HISTORY),
  HEALTH(Icon.CHART_LINE),
  RULES(Icon.ADJUSTMENTS_HORIZONTAL),
  SILENCE(Icon.BELL_OFF);

  private final Icon icon;

  AlarmPart(Icon icon) {
    this.icon = icon;
  }

  public Icon icon() {
    return icon;
  }

  public String path() {
    return this == ACTIVE ? "/alarms" : "/alarms/" + key();
  }

  public String textKey() {
    return "alarms.part." + key();
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
