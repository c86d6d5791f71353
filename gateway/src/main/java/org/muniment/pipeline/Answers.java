package org.muniment.pipeline;

import java.util.List;
import org.muniment.port.ReadingStore.Outcome;
import org.muniment.port.StoreException;
import org.muniment.port.SubmitReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells who handed in a parcel what became of it; what they do with it is their own affair. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private Answers() {}

  static void committed(Batch.Share share, List<Outcome> outcomes) {
    try {
      if (share.parcel().orElse(null) instanceof Parcel.FromWire wire) {
        wire.receipt().committed();
      } else if (share.parcel().orElse(null) instanceof Parcel.Submitted handedIn) {
        handedIn.answer().complete(report(share, handedIn, outcomes));
      }
    } catch (RuntimeException fault) {
      LOG.error("A receipt of a stored message failed", fault);
    }
  }

  static void failed(Batch.Share share, StoreException failure) {
    try {
      if (share.parcel().orElse(null) instanceof Parcel.FromWire wire) {
        wire.receipt().failed(failure.getMessage());
      } else if (share.parcel().orElse(null) instanceof Parcel.Submitted handedIn) {
        handedIn.answer().completeExceptionally(failure);
      }
    } catch (RuntimeException fault) {
      LOG.error("A receipt of a message that could not be stored failed", fault);
    }
  }

  private static SubmitReport report(
      Batch.Share share, Parcel.Submitted handedIn, List<Outcome> outcomes) {
    int[] counts = new int[Outcome.values().length];
    for (int i = share.from(); i < share.to(); i++) {
      counts[outcomes.get(i).ordinal()]++;
    }
    return new SubmitReport(
        counts[Outcome.STORED.ordinal()],
        counts[Outcome.DUPLICATE.ordinal()],
        counts[Outcome.CONFLICT.ordinal()],
        handedIn.rejected());
  }
}
