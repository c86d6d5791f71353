package org.muniment.port;

import java.util.List;
import org.muniment.domain.text.Message;

/**
 * What became of a list of readings, counted in readings of the list (contract: POST /readings).
 */
public record SubmitReport(int stored, int duplicate, int conflicts, List<Rejected> rejected) {
  /** The place in the list, from 0, and why it was refused. */
  public record Rejected(int index, Message reason) {}

  public SubmitReport {
    rejected = List.copyOf(rejected);
  }
}
