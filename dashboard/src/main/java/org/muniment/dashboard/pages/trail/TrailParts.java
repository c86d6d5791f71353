package org.muniment.dashboard.pages.trail;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.muniment.desk.TrailReading;

/** All entries that are looked for, newest first, read part by part: a trail of years is long. */
final class TrailParts implements Iterator<TrailReading.Line> {
  private final LongFunction<TrailReading.Part> read;
  private Iterator<TrailReading.Line> lines = java.util.Collections.emptyIterator();
  private OptionalLong below;

  /**
   * @param read the part below a number
   */
  TrailParts(long below, LongFunction<TrailReading.Part> read) {
    this.below = OptionalLong.of(below);
    this.read = read;
  }

  @Override
  public boolean hasNext() {
    while (!lines.hasNext() && below.isPresent()) {
      TrailReading.Part part = read.apply(below.getAsLong());
      lines = part.lines().iterator();
      below = part.next();
    }
    return lines.hasNext();
  }

  @Override
  public TrailReading.Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return lines.next();
  }
}
