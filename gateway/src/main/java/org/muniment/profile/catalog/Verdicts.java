package org.muniment.profile.catalog;

import java.util.ArrayList;
import java.util.List;
import org.muniment.profile.Decoding;
import org.muniment.profile.engine.Reasons;

/** What the profiles that may fit say of one message, and what follows from it. */
final class Verdicts {
  private final List<Decoding.Accepted> accepted = new ArrayList<>(1);
  private Decoding.Rejected rejected;
  private Decoding.Availability availability;
  private Decoding.Ignored ignored;
  private Decoding.Unknown unknown;

  void add(Decoding decoding) {
    if (decoding instanceof Decoding.Accepted values) {
      accepted.add(values);
    } else if (decoding instanceof Decoding.Rejected refusal) {
      rejected = rejected == null ? refusal : rejected;
    } else if (decoding instanceof Decoding.Availability presence) {
      availability = availability == null ? presence : availability;
    } else if (decoding instanceof Decoding.Ignored quiet) {
      ignored = ignored == null ? quiet : ignored;
    } else if (decoding instanceof Decoding.Unknown none) {
      unknown = unknown == null ? none : unknown;
    }
  }

  /** Whether nobody has said anything yet. */
  boolean isOpen() {
    return accepted.isEmpty() && rejected == null && availability == null && ignored == null;
  }

  /**
   * Values go in only when all who read values read the same and nobody refuses the message; else
   * it is for a person to say whose device it is.
   */
  Decoding settle() {
    if (!accepted.isEmpty()) {
      return rejected == null && allSame() ? accepted.get(0) : new Decoding.Ambiguous(accepted);
    }
    if (availability != null) {
      return availability;
    }
    if (rejected != null) {
      return rejected;
    }
    if (ignored != null) {
      return ignored;
    }
    return unknown != null ? unknown : new Decoding.Unknown(Reasons.NO_PROFILE);
  }

  private boolean allSame() {
    return accepted.stream().allMatch(other -> other.readings().equals(accepted.get(0).readings()));
  }
}
