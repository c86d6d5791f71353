package org.muniment.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.muniment.domain.alarm.Alarm;
import org.muniment.port.Receipt;
import org.muniment.port.SubmitReport;
import org.muniment.port.WireMessage;

/** What stands in line for the writer. */
sealed interface Parcel {
  /** About what an entry takes in memory besides its payload. */
  int ENTRY_BYTES = 800;

  /** How many entries of the line's bound it takes. */
  int weight();

  /** How many bytes of the line's bound it takes. */
  long bytes();

  /**
   * A message, decoded with what was registered in {@code seenWith}; should the writer know another
   * picture by then, what found no sensor is looked at again.
   */
  record FromWire(WireMessage message, Picture seenWith, Routed routed, Receipt receipt)
      implements Parcel {
    @Override
    public int weight() {
      return 1;
    }

    @Override
    public long bytes() {
      return ENTRY_BYTES + (long) message.payload().length;
    }
  }

  /** Readings handed in; those that were refused are in the report already. */
  record Submitted(
      List<Routed.Found> readings,
      Instant arrivedAt,
      List<SubmitReport.Rejected> rejected,
      CompletableFuture<SubmitReport> answer)
      implements Parcel {
    @Override
    public int weight() {
      return readings.size();
    }

    @Override
    public long bytes() {
      return (long) ENTRY_BYTES * readings.size();
    }
  }

  /** What a person does to an alarm; the answer after the commit. */
  record Action(AlarmAction action, CompletableFuture<Optional<Alarm>> done) implements Parcel {
    @Override
    public int weight() {
      return 0;
    }

    @Override
    public long bytes() {
      return 0;
    }
  }

  /** From here on another picture holds; {@code done} after the quarantine was gone through. */
  record Reload(Picture picture, CompletableFuture<Void> done) implements Parcel {
    @Override
    public int weight() {
      return 0;
    }

    @Override
    public long bytes() {
      return 0;
    }
  }
}
