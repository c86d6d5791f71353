package org.muniment.dashboard.pages.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;

/**
 * The page of a loan.
 *
 * @param version that is shown; a step is refused when another came in between
 * @param title withheld from who is not cleared for it (rule T3)
 * @param next what is to be done now, in sentences
 * @param card its substitute card; empty before the approval
 * @param together what was asked for with it
 * @param findings what was found at its return
 * @param sent the form that was refused: its name and what was typed
 */
public record OneLoan(
    String id,
    String version,
    boolean withheld,
    String title,
    String item,
    String barcode,
    String box,
    StateChip state,
    String place,
    Optional<String> plan,
    List<String> next,
    List<Fact> facts,
    Optional<Card> card,
    Steps steps,
    List<LoanLine> together,
    List<EventLine> history,
    List<Signed> signatures,
    List<Found> findings,
    String slip,
    Sent sent) {
  /**
   * The substitute card.
   *
   * @param state where it is, in words
   * @param odd what is wrong about it; empty when nothing is
   */
  public record Card(
      String code,
      String picture,
      String state,
      Optional<String> odd,
      boolean mayPrint,
      boolean mayPlace,
      boolean mayRemove) {}

  /**
   * What can be done now.
   *
   * @param notYet why the one who looks cannot approve; empty when they can or it is not asked
   * @param others how many more of the same request wait
   */
  public record Steps(
      boolean mayApprove,
      Optional<String> notYet,
      int others,
      boolean mayRefuse,
      boolean mayWithdraw,
      boolean mayIssue,
      boolean mayRenew,
      boolean mayReturn,
      boolean mayNote,
      String pieces,
      String condition,
      String due) {
    public boolean isNothing() {
      return !(mayApprove
          || mayRefuse
          || mayWithdraw
          || mayIssue
          || mayRenew
          || mayReturn
          || mayNote);
    }
  }

  /** Something that happened to it. */
  public record EventLine(String at, String kind, String by, String due, String text) {}

  /** A signature that was written on the screen. */
  public record Signed(String moment, String strokes, String at) {}

  public record Found(String href, String text, boolean isOpen) {}

  /** A form of the page that was sent and refused; its name is empty when none was. */
  public record Sent(String name, Form form) {
    static final Sent NOTHING = new Sent("", Form.of(Map.of()));

    public Form of(String other) {
      return name.equals(other) ? form : Form.of(Map.of());
    }

    public boolean is(String other) {
      return name.equals(other);
    }
  }
}
