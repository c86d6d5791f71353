package org.muniment.dashboard.pages.holdings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxSteps;
import org.muniment.domain.holding.BoxSteps.Decision;

/**
 * What can be done with a box on its page, each with the texts {@code holdings.step.<key>} and
 * {@code holdings.step.<key>.says}: what it will change.
 */
public enum BoxStep {
  TAKE_OUT(Icon.LOGOUT, Asks.REMARK),
  BRING_BACK(Icon.ARROW_BACK_UP, Asks.REMARK),
  REPAIR(Icon.TOOLS, Asks.REASON),
  REPAIRED(Icon.CHECK, Asks.REMARK),
  MISS(Icon.SEARCH, Asks.REASON),
  FIND(Icon.CIRCLE_CHECK, Asks.REMARK),
  RENUMBER(Icon.TAG, Asks.NUMBER),
  END_CARRIER(Icon.CLOCK_PAUSE, Asks.REASON),
  TRANSFER(Icon.ARCHIVE, Asks.DOCUMENT),
  STRIKE_OFF(Icon.TRASH, Asks.DOCUMENT);

  /** What the person is asked before it is done. */
  private enum Asks {
    /** A reason that may be left out. */
    REMARK,
    REASON,
    /** A reason and the new number. */
    NUMBER,
    /** A reason and the document that orders or proves it. */
    DOCUMENT
  }

  private static final Barcode ANOTHER = Barcode.of("-another-");

  private final Icon icon;
  private final Asks asks;

  BoxStep(Icon icon, Asks asks) {
    this.icon = icon;
    this.asks = asks;
  }

  /** {@code take-out}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Icon icon() {
    return icon;
  }

  public boolean needsReason() {
    return asks != Asks.REMARK;
  }

  public boolean asksNumber() {
    return asks == Asks.NUMBER;
  }

  public boolean asksDocument() {
    return asks == Asks.DOCUMENT;
  }

  /** Whether the box leaves the holdings with it. */
  public boolean isGrave() {
    return asks == Asks.DOCUMENT;
  }

  /**
   * Whether it can be done while something is out by a loan.
   *
   * @param isWhole whether the box itself is, not only an item of it
   */
  boolean isAllowedWhileLent(boolean isWhole) {
    return switch (this) {
      case TRANSFER, STRIKE_OFF -> false;
      case MISS, FIND, RENUMBER, END_CARRIER -> true;
      case TAKE_OUT, BRING_BACK, REPAIR, REPAIRED -> !isWhole;
    };
  }

  static Optional<BoxStep> of(String key) {
    return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
  }

  /** Those that are allowed now. */
  static List<BoxStep> allowed(BoxState box, LocalDate today) {
    return Arrays.stream(values())
        .filter(step -> step.decide(box, today) instanceof Decision.Step)
        .toList();
  }

  private Decision decide(BoxState box, LocalDate today) {
    return switch (this) {
      case TAKE_OUT -> BoxSteps.takeOut(box);
      case BRING_BACK -> BoxSteps.bringBack(box, Optional.empty());
      case REPAIR -> BoxSteps.sendToRepair(box);
      case REPAIRED -> BoxSteps.repaired(box);
      case MISS -> BoxSteps.missed(box);
      case FIND -> BoxSteps.found(box);
      case RENUMBER -> BoxSteps.renumber(box, ANOTHER);
      case END_CARRIER -> BoxSteps.endCarrier(box, today);
      case TRANSFER -> BoxSteps.transfer(box);
      case STRIKE_OFF -> BoxSteps.strikeOff(box);
    };
  }
}
