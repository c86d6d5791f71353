package org.muniment.domain.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

/**
 * A cabinet (箱柜) at its fixed place in a room; its preset, when it has one, goes before the room's
 * (rule E3).
 *
 * @param shelves how many, numbered from 1
 * @param positionsPerShelf how many places on each, counted from the left, from 1
 * @param preset that holds now; empty when it goes by its room
 * @param x metres from the room's left wall, if the plan knows it
 * @param y metres from the room's front wall
 * @param formerPresets that held before, in the order of time
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
    OptionalDouble y,
    List<FormerPreset> formerPresets) {
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
    formerPresets = FormerPreset.inOrder(formerPresets);
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

  /** A cabinet that has had no other preset. */
  public Cabinet(
      Code code,
      Code room,
      String name,
      Optional<String> preset,
      int shelves,
      int positionsPerShelf,
      ShelfOrder shelvesFrom,
      OptionalDouble x,
      OptionalDouble y) {
    this(code, room, name, preset, shelves, positionsPerShelf, shelvesFrom, x, y, List.of());
  }

  /** Empty when it went by its room then. */
  public Optional<String> presetAt(Instant at) {
    return FormerPreset.at(formerPresets, at, preset);
  }

  /**
   * The limits that held here over time, as the versions of one preset: its own where it had one,
   * else its room's.
   *
   * @param room what held in the room over time
   * @param presets by key
   */
  public Preset overTime(Preset room, Function<String, Preset> presets) {
    List<Preset.Version> held = new ArrayList<>();
    Optional<Instant> from = Optional.empty();
    for (FormerPreset former : formerPresets) {
      Preset then = former.preset().map(presets).orElse(room);
      held.addAll(then.between(from, Optional.of(former.until())));
      from = Optional.of(former.until());
    }
    Preset now = preset.map(presets).orElse(room);
    held.addAll(now.between(from, Optional.empty()));
    return new Preset(now.key(), now.rule(), held);
  }

  /**
   * The cabinet when another preset holds from an instant on.
   *
   * @param otherPreset empty when it goes by its room from then on
   */
  public Cabinet keptBy(
      Optional<String> otherPreset, Instant from, String changedBy, String reason) {
    FormerPreset former = new FormerPreset(preset, from, changedBy, reason);
    return new Cabinet(
        code,
        room,
        name,
        otherPreset,
        shelves,
        positionsPerShelf,
        shelvesFrom,
        x,
        y,
        Stream.concat(formerPresets.stream(), Stream.of(former)).toList());
  }

  /** The cabinet with other words and another size. */
  public Cabinet with(String otherName, int otherShelves, int otherPositions, ShelfOrder from) {
    return new Cabinet(
        code, room, otherName, preset, otherShelves, otherPositions, from, x, y, formerPresets);
  }

  /**
   * The cabinet in another room from an instant on. While it went by its room, it keeps what held
   * in the old one as its own past, so that the past is not judged by the new room; its distances
   * from the walls are not known there.
   */
  public Cabinet movedTo(Room old, Code otherRoom, Instant from, String movedBy, String reason) {
    List<FormerPreset> formers = new ArrayList<>();
    Instant begin = Instant.MIN;
    for (FormerPreset former : formerPresets) {
      formers.addAll(explicit(old, former, begin));
      begin = former.until();
    }
    FormerPreset last = new FormerPreset(preset, from, movedBy, reason);
    formers.addAll(explicit(old, last, begin));
    return new Cabinet(
        code,
        otherRoom,
        name,
        preset,
        shelves,
        positionsPerShelf,
        shelvesFrom,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        formers);
  }

  /** A time under the room's preset as the presets that the room had in it. */
  private static List<FormerPreset> explicit(Room room, FormerPreset time, Instant begin) {
    if (time.preset().isPresent()) {
      return List.of(time);
    }
    List<FormerPreset> formers = new ArrayList<>();
    for (FormerPreset former : room.formerPresets()) {
      if (former.until().isAfter(begin) && former.until().isBefore(time.until())) {
        formers.add(former);
      }
    }
    Instant justBefore = time.until().minusMillis(1);
    formers.add(
        new FormerPreset(
            Optional.of(room.presetAt(justBefore)), time.until(), time.changedBy(), time.reason()));
    return formers;
  }

  /** The code of a shelf's label: {@code C1-S02}. */
  public Code shelfCode(int shelf) {
    return shelfCode(code, shelf);
  }

  /** The code of the label of a cabinet's shelf: {@code C1-S02}. */
  public static Code shelfCode(Code cabinet, int shelf) {
    return Code.of("%s-S%02d".formatted(cabinet.value(), shelf));
  }
}
