package org.muniment.profile.engine;

/** The outer form of a message; a new form of message is a new implementation, and no more. */
public sealed interface Shape permits JsonShape, LineShape {
  Opening open(Body body);

  /** Whether a message that fits is told from other messages by its form. */
  boolean isSelective();
}
