package org.muniment.domain.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.text.Code;

/**
 * A repository room (库房) and the key of the environment preset it is kept by.
 *
 * @param preset that holds now
 * @param formerPresets that held before, in the order of time
 */
public record Room(
    Code code, String name, String preset, Code site, List<FormerPreset> formerPresets) {
  public Room {
    Objects.requireNonNull(code);
    Objects.requireNonNull(preset);
    Objects.requireNonNull(site);
    formerPresets = FormerPreset.inOrder(formerPresets);
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("a room needs a name");
    }
  }

  /** A room that has had no other preset. */
  public Room(Code code, String name, String preset, Code site) {
    this(code, name, preset, site, List.of());
  }

  /**
   * The limits that held here over time, as the versions of one preset, so that history is judged
   * by what held then.
   *
   * @param presets by key
   */
  public Preset overTime(Function<String, Preset> presets) {
    List<Preset.Version> held = new ArrayList<>();
    Optional<Instant> from = Optional.empty();
    for (FormerPreset former : formerPresets) {
      Preset then = presets.apply(former.preset().orElseThrow());
      held.addAll(then.between(from, Optional.of(former.until())));
      from = Optional.of(former.until());
    }
    Preset now = presets.apply(preset);
    held.addAll(now.between(from, Optional.empty()));
    return new Preset(now.key(), now.rule(), held);
  }

  public String presetAt(Instant at) {
    return FormerPreset.at(formerPresets, at, Optional.of(preset)).orElseThrow();
  }

  public Room named(String otherName) {
    return new Room(code, otherName, preset, site, formerPresets);
  }

  /** The room when another preset holds from an instant on. */
  public Room keptBy(String otherPreset, Instant from, String changedBy, String reason) {
    FormerPreset former = new FormerPreset(Optional.of(preset), from, changedBy, reason);
    return new Room(
        code,
        name,
        otherPreset,
        site,
        Stream.concat(formerPresets.stream(), Stream.of(former)).toList());
  }
}
