package org.muniment.adapters.listener;

import org.muniment.port.Receipt;

/**
 * One receipt for what is stored in several places: it is told when the last of them is known, and
 * that it failed when one did. The places tell it on their own threads.
 */
final class Jointly implements Receipt {
  private final Receipt whole;
  private int open;
  private String failure;

  private Jointly(Receipt whole, int places) {
    this.whole = whole;
    this.open = places;
  }

  static Receipt of(Receipt whole, int places) {
    if (places < 1) {
      throw new IllegalArgumentException("a message is stored somewhere, got " + places);
    }
    return places == 1 ? whole : new Jointly(whole, places);
  }

  @Override
  public void committed() {
    if (isLast(null)) {
      tell();
    }
  }

  @Override
  public void failed(String why) {
    if (isLast(String.valueOf(why))) {
      tell();
    }
  }

  private synchronized boolean isLast(String why) {
    failure = failure == null ? why : failure;
    open--;
    return open == 0;
  }

  /** Nobody changes the failure any more. */
  private void tell() {
    if (failure == null) {
      whole.committed();
    } else {
      whole.failed(failure);
    }
  }
}
