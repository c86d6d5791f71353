package org.muniment.dashboard.pages.holdings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a move so far; it travels in the address from one scan to the next.
 *
 * @param box its number; empty until it was scanned
 * @param cabinet empty until a place was scanned
 * @param shelf 0 until it is known
 * @param position 0 for the next free one
 * @param stay whether the place is kept for the next box
 */
public record MoveForm(String box, String cabinet, int shelf, int position, boolean stay) {
  boolean isWhole() {
    return !box.isEmpty() && !cabinet.isEmpty() && shelf > 0;
  }

  MoveForm withBox(String scanned) {
    return new MoveForm(scanned, cabinet, shelf, position, stay);
  }

  MoveForm withPlace(String otherCabinet, int otherShelf) {
    return new MoveForm(box, otherCabinet, otherShelf, 0, stay);
  }

  /** For the next box: the same shelf where that was asked for. */
  MoveForm next() {
    return stay ? new MoveForm("", cabinet, shelf, 0, true) : new MoveForm("", "", 0, 0, false);
  }

  String path() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("box", box);
    query.put("cabinet", cabinet);
    query.put("shelf", shelf > 0 ? String.valueOf(shelf) : "");
    query.put("position", position > 0 ? String.valueOf(position) : "");
    query.put("stay", stay ? "yes" : "");
    return Links.with(Links.MOVE, query);
  }

  /** What is no number that a place could have is 0, which no place has. */
  static int number(String typed) {
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
  }
}
