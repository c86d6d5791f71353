package org.muniment.dashboard.pages.alarms;

import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Form;

/** The rule of one quantity of one place, to look at and to change. */
public record RulesView(
    String action,
    String place,
    String code,
    String quantity,
    String unit,
    String now,
    String source,
    boolean isOwn,
    boolean isHumidity,
    boolean mayWrite,
    Form form,
    Map<String, String> readings,
    Map<String, String> periods,
    List<Version> versions) {
  /** A version with who and why. */
  public record Version(String from, String rule, String by, String reason) {}

  /** A line of the list of rules. */
  public record Line(
      String code, String place, String quantity, String rule, String source, String href) {}
}
