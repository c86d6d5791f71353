package org.muniment.dashboard.pages.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Held;
import org.muniment.dashboard.web.look.Icon;

/**
 * An alarm that is not over.
 *
 * @param css of its severity: {@code advisory}, {@code warning}, {@code critical}
 * @param value with its unit, and how it stands to the limit; empty when there is none to show
 * @param since by the sensor's time
 * @param notes who acknowledged it, until when it is shelved, that it is not recorded
 * @param affected the place and its cabinets
 * @param held the boxes that stand there; empty when there are none
 * @param told who was told, and what became of it
 * @param card what to do
 * @param isOut whether it is not back in limits
 * @param curve where its curve is
 * @param form what was typed and refused, or nothing
 */
public record AlarmCard(
    long id,
    String css,
    Icon icon,
    String severity,
    State state,
    String title,
    String place,
    Optional<String> value,
    Optional<String> against,
    Instant since,
    String sinceWords,
    List<String> notes,
    String affected,
    Optional<Held> held,
    List<String> told,
    List<String> card,
    Optional<String> curve,
    boolean isOut,
    boolean mayAcknowledge,
    boolean mayShelve,
    boolean mayUnshelve,
    long maxShelvingMinutes,
    Form form) {
  /** A colour, an icon and a word. */
  public record State(String css, Icon icon, String word) {}

  /** Whether the form that was refused is the one for shelving. */
  public boolean shelvingRefused() {
    return form.problem("minutes") != null || form.problem("reason") != null;
  }
}
