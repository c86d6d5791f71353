package org.muniment.dashboard.pages.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;

/** Short names of the cabinets of a room: what all codes begin with is left out. */
final class Labels {
  private Labels() {}

  static Map<Code, String> of(List<Cabinet> cabinets) {
    int common = common(cabinets.stream().map(cabinet -> cabinet.code().value()).toList());
    Map<Code, String> labels = new LinkedHashMap<>();
    cabinets.forEach(c -> labels.put(c.code(), c.code().value().substring(common)));
    return labels;
  }

  /** How many characters all begin with, none of them a digit, so that C01 is 01 and not 1. */
  private static int common(List<String> codes) {
    if (codes.size() < 2) {
      return 0;
    }
    String first = codes.get(0);
    int common = 0;
    while (common < first.length() - 1 && !Character.isDigit(first.charAt(common))) {
      int at = common;
      boolean all =
          codes.stream().allMatch(c -> c.length() > at + 1 && c.charAt(at) == first.charAt(at));
      if (!all) {
        break;
      }
      common++;
    }
    return common;
  }
}
