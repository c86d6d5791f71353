package org.muniment.dashboard.pages.stocktake;

import org.muniment.dashboard.web.look.Words;

/**
 * How much of something is done.
 *
 * @param says the same in words
 */
public record Bar(int done, int all, String says) {
  static Bar seen(Words words, int seen, int expected) {
    return new Bar(
        Math.min(seen, expected),
        expected,
        words.say("stocktakes.seen", words.count(seen), words.count(expected)));
  }

  /** Of nothing all is done. */
  public String max() {
    return String.valueOf(Math.max(1, all));
  }

  public String value() {
    return String.valueOf(all == 0 ? 1 : done);
  }

  public boolean isFull() {
    return done >= all;
  }
}
