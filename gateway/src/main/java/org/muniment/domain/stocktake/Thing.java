package org.muniment.domain.stocktake;

/** What a scanned code stands for. */
public sealed interface Thing {
  record OfPlace(Place place) implements Thing {}

  /**
   * @param box as it was when counting began, or as it was registered since
   * @param isVoid whether the label has a number that the box had before
   */
  record OfBox(Expected box, boolean isVoid) implements Thing {}

  /**
   * @param box that the card stands for, as it was when counting began
   */
  record OfCard(Card card, Expected box) implements Thing {}

  /** Nobody has registered it, or it is the label of something that does not stand on shelves. */
  record Nothing() implements Thing {}
}
