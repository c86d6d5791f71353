package org.muniment.adapters.ead;

import java.util.ArrayList;
import java.util.List;

/** What is known of a component ({@code c}, {@code c01} …) while it is read. */
final class Component {
  /**
   * A {@code container}.
   *
   * @param parent id of the container that it is in; empty for a box
   */
  record Container(String id, String parent, String type, String label, String text) {}

  final StringBuilder title = new StringBuilder();
  final List<Container> containers = new ArrayList<>();
  String code = "";
  String dates = "";
}
