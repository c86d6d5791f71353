package org.muniment.domain.measure;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is known against a reading that is kept all the same. A mark never removes a value from the
 * store. The bits are part of the database format: never renumber them.
 */
public enum Mark {
  /** The device's clock was more than five minutes ahead: kept with its arrival time. */
  CLOCK_AHEAD(0, "clock-ahead"),
  /** It came after a newer reading of the same sensor. */
  LATE(1, "late"),
  /** A jump against the reading before that no room can make. */
  JUMP(2, "jump"),
  /** The message does not say its unit and the value would fit more than one. */
  UNIT_UNSURE(3, "unit-unsure"),
  /** Read off an instrument and entered by a person. */
  BY_HAND(4, "by-hand"),
  /** A part of the same message was rejected. */
  PARTLY_REJECTED(5, "partly-rejected");

  private static final Mark[] ALL = values();

  private final int bit;
  private final String key;

  Mark(int bit, String key) {
    this.bit = bit;
    this.key = key;
  }

  /** The name in JSON. */
  public String key() {
    return key;
  }

  public static int toBits(Set<Mark> marks) {
    int bits = 0;
    for (Mark mark : marks) {
      bits |= 1 << mark.bit;
    }
    return bits;
  }

  public static Set<Mark> fromBits(int bits) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark mark : ALL) {
      if ((bits & 1 << mark.bit) != 0) {
        marks.add(mark);
      }
    }
    return marks;
  }
}
