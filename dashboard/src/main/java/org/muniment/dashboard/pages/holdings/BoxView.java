package org.muniment.dashboard.pages.holdings;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;

/**
 * The page of a box.
 *
 * @param version that is shown; a step is refused when another came in between
 * @param former the number that it was asked by, if it has another now
 * @param withheld whether the one who looks is not cleared for what it says (rule T3)
 * @param facts what is said of it
 * @param plan the address of its place on the plan
 * @param shelf the address of its neighbours in the list
 * @param warnings what is odd about its codes and its place
 * @param lent who has it, or asked for it
 * @param lend where it is asked for; empty when it cannot be had
 * @param mayMove whether it can be put somewhere from where it is
 * @param sent the form that was refused: its name and what was typed
 */
public record BoxView(
    String barcode,
    String picture,
    String version,
    Optional<String> former,
    String title,
    boolean withheld,
    StatusChip status,
    Optional<String> place,
    Optional<String> plan,
    Optional<String> shelf,
    List<Fact> facts,
    Optional<Air> air,
    List<String> warnings,
    List<String> hours,
    List<ItemLine> items,
    List<PictureLine> pictures,
    List<EventLine> history,
    List<BoxStep> steps,
    List<Lent> lent,
    Optional<String> lend,
    boolean mayMove,
    String edit,
    String move,
    String labels,
    String upload,
    String like,
    Sent sent) {
  /** A loan of it, or of something in it, that is open. */
  public record Lent(String sentence, String label, String href) {}

  /** The climate at its place. */
  public record Air(Chip chip, String word, String sentence, String href) {}

  /** A volume or item in it. */
  public record ItemLine(
      String id,
      String number,
      String title,
      String code,
      String author,
      String document,
      String date,
      String pages,
      String remarks) {}

  public record PictureLine(String id, String name, String href, String by) {}

  /**
   * Something that happened to it.
   *
   * @param what kind of event, with the places that it is about
   * @param why the reason, withheld as the title is
   * @param changes of the description
   * @param undone whether a later event took it back
   */
  public record EventLine(
      String number,
      String at,
      String kind,
      String what,
      String by,
      String why,
      Optional<String> document,
      List<Change> changes,
      boolean undone,
      boolean mayUndo) {}

  public record Change(String field, String before, String after) {}

  /** A form of the page that was sent and refused; its name is empty when none was. */
  public record Sent(String name, Form form) {
    public Form of(String other) {
      return name.equals(other) ? form : Form.of(java.util.Map.of());
    }

    public boolean is(String other) {
      return name.equals(other);
    }
  }
}
