package org.muniment.profile.engine;

import java.util.List;

/** A message, or one sensor's part of it: what fields are taken out of. */
public interface Part {
  /** The raw value of the field; {@link Raw.Special#ABSENT} when there is none. */
  Raw find(FieldRef field);

  /** The name under which the message gives this part; empty for the message itself. */
  String key();

  /** The parts that the path leads to; at most {@link #MAX_PARTS}. */
  List<? extends Part> each(JsonPath path);

  /** Whether both stand for the same place of the message. */
  boolean isSamePlace(Part other);

  /** A message with more sensors than this is not read further. */
  int MAX_PARTS = 256;
}
