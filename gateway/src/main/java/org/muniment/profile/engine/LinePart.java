package org.muniment.profile.engine;

import java.util.List;
import java.util.Map;

/** A line of text, cut into the named groups of its pattern. */
record LinePart(Map<String, String> groups) implements Part {
  @Override
  public Raw find(FieldRef field) {
    String text = field instanceof FieldRef.Group group ? groups.get(group.name()) : null;
    return text == null ? Raw.Special.ABSENT : new Raw.Text(text);
  }

  @Override
  public String key() {
    return "";
  }

  @Override
  public List<LinePart> each(JsonPath path) {
    return List.of();
  }

  @Override
  public boolean isSamePlace(Part other) {
    return other == this;
  }
}
