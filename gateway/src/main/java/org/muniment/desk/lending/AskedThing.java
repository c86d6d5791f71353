package org.muniment.desk.lending;

import java.util.OptionalInt;

/**
 * What somebody asks for.
 *
 * @param item its number in the box (件号); empty for the whole box
 */
public record AskedThing(String barcode, OptionalInt item) {
  public static AskedThing box(String barcode) {
    return new AskedThing(barcode, OptionalInt.empty());
  }
}
