package org.muniment.dashboard.pages.stocktake;

import java.util.List;
import java.util.Optional;

/**
 * What was sealed.
 *
 * @param partial what was not gone through and why; empty when everything was
 * @param places coverage by cabinet, in the order of walking
 * @param findings what is followed up
 */
public record ClosedView(
    List<Figure> figures,
    Optional<String> partial,
    List<Covered> places,
    List<Share> shares,
    List<Finding> findings,
    String seal,
    String expectedDigest,
    String scansDigest,
    String pdf,
    String xlsx) {
  /** How far a cabinet was. */
  public record Covered(String name, Bar bar, String shelves, boolean isClosed) {}

  /** Which scans came from where. */
  public record Share(String by, String pass, String device, String scans, String times) {}

  /** A finding that closing made. */
  public record Finding(String href, String text, String due, boolean isOpen) {}
}
