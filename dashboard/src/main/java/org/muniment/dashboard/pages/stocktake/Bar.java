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
        expected == 0
            ? words.say("stocktakes.seen.none")
            : words.say("stocktakes.seen", words.count(seen), words.count(expected)));
  }

  public String max() {
    return String.valueOf(Math.max(1, all));
  }

  public String value() {
    return String.valueOf(done);
  }

  public boolean isFull() {
    return all > 0 && done >= all;
  }
}
