package org.muniment.dashboard.pages.duties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;

/**
 * A piece of equipment with its checks and what was found wrong with it (rule E7).
 *
 * @param addCheck address of the form for a duty of its own
 * @param retire empty when it is gone
 */
public record PieceView(
    long id,
    String name,
    Chip chip,
    Icon icon,
    String state,
    List<Fact> facts,
    List<Check> checks,
    List<MonthView.Line> done,
    List<Found> findings,
    Form form,
    Map<String, String> kinds,
    Map<String, String> rooms,
    Map<String, String> states,
    String addCheck,
    Optional<Confirm> retire) {
  /** A duty that checks it. */
  public record Check(String name, String href, String when, String next) {}

  public record Found(String text, String href, String when, boolean isOpen, String state) {}
}
