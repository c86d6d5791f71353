package org.muniment.adapters.backup;

import java.util.function.LongConsumer;
import org.muniment.port.Progress;

/** Bytes that went through as a share of all. */
final class Share implements LongConsumer {
  private final Progress progress;
  private final String stage;
  private final long all;
  private long done;

  Share(Progress progress, String stage, long all) {
    this.progress = progress;
    this.stage = stage;
    this.all = Math.max(1, all);
    progress.at(stage, 0);
  }

  @Override
  public void accept(long bytes) {
    done += bytes;
    progress.at(stage, Math.min(1, done / (double) all));
  }
}
