package org.muniment.profile.engine;

/** Where a field stands in a part: a JSON pointer, or the name of a group of the line pattern. */
public sealed interface FieldRef permits JsonPath, FieldRef.Group {
  /** A named group of a line pattern. */
  record Group(String name) implements FieldRef {
    @Override
    public String toString() {
      return name;
    }
  }
}
