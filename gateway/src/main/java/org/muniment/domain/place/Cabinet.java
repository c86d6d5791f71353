package org.muniment.domain.place;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

/**
 * A cabinet (箱柜) at its fixed place in a room; its preset, when it has one, goes before the room's
 * (rule E3).
 *
 * @param shelves how many, numbered from 1
 * @param positionsPerShelf how many places on each, counted from the left, from 1
 * @param x metres from the room's left wall, if the plan knows it
 * @param y metres from the room's front wall
 */
public record Cabinet(
    Code code,
    Code room,
    String name,
    Optional<String> preset,
    int shelves,
    int positionsPerShelf,
    ShelfOrder shelvesFrom,
    OptionalDouble x,
    OptionalDouble y) {
  public static final int MAX_SHELVES = 99;
  public static final int MAX_POSITIONS = 999;

  /** What is left of a code's 32 characters for the cabinet when its shelves add {@code -S02}. */
  public static final int MAX_CODE_LENGTH = 28;

  /** Which shelf is number 1. */
  public enum ShelfOrder {
    TOP,
    BOTTOM
  }

  public Cabinet {
    Objects.requireNonNull(code);
    Objects.requireNonNull(room);
    Objects.requireNonNull(name);
    Objects.requireNonNull(shelvesFrom);
    if (code.value().length() > MAX_CODE_LENGTH) {
      throw new BadInput("refusal.cabinet.code", MAX_CODE_LENGTH, code.value());
    }
    if (shelves < 1 || shelves > MAX_SHELVES) {
      throw new BadInput("refusal.cabinet.shelves", MAX_SHELVES, shelves);
    }
    if (positionsPerShelf < 1 || positionsPerShelf > MAX_POSITIONS) {
      throw new BadInput("refusal.cabinet.positions", MAX_POSITIONS, positionsPerShelf);
    }
  }

  /** The code of a shelf's label: {@code C1-S02}. */
  public Code shelfCode(int shelf) {
    return Code.of("%s-S%02d".formatted(code.value(), shelf));
  }
}
