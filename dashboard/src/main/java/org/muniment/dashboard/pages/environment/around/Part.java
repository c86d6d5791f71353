package org.muniment.dashboard.pages.environment.around;

import java.util.Locale;
import org.muniment.dashboard.web.look.Icon;

/** The pages of the environment. */
public enum Part {
  CURVES(Icon.CHART_LINE),
  CALENDAR(Icon.CALENDAR),
  COMPARE(Icon.ARROWS_DIFF),
  EXPOSURE(Icon.CLOCK),
  DISTRIBUTION(Icon.CHART_HISTOGRAM),
  AIR(Icon.CHART_DOTS),
  PRESERVATION(Icon.SHIELD_CHECK),
  NOTES(Icon.MESSAGE);

  private final Icon icon;

  Part(Icon icon) {
    this.icon = icon;
  }

  public Icon icon() {
    return icon;
  }

  /** Its word in addresses and text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String textKey() {
    return "environment.part." + key();
  }

  public String href(String place, Period period) {
    return switch (this) {
      case CURVES -> "/environment/" + place + "?" + period.query();
      case CALENDAR -> "/environment/calendar?year=" + period.last().getYear();
      case COMPARE, EXPOSURE -> "/environment/" + key() + "?" + period.query();
      case DISTRIBUTION, AIR, PRESERVATION, NOTES ->
          "/environment/" + place + "/" + key() + "?" + period.query();
    };
  }
}
