package org.muniment.domain.holding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Quantity;

/** Whether a place's climate suits what records are written on (rules E3, N3). */
public final class Suitability {
  /** Why a place suits a carrier or does not; each has a text {@code suitability.<key>}. */
  public enum Verdict {
    /** The place is kept by limits that are meant for the carrier. */
    MEANT_FOR_IT,
    /** It is kept by others, which allow nothing that those of the carrier do not. */
    AS_STRICT,
    /** It may be warmer, colder, damper or drier there than the carrier bears. */
    UNSUITABLE;

    public boolean isSuitable() {
      return this != UNSUITABLE;
    }

    /** {@code meant-for-it}. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private Suitability() {}

  /** By the limits that the place's preset has now. */
  public static Verdict of(Carrier carrier, Preset place) {
    return of(carrier, place, Instant.MAX);
  }

  public static Verdict of(Carrier carrier, Preset place, Instant at) {
    List<String> suiting = presets(carrier);
    if (suiting.contains(place.key())) {
      return Verdict.MEANT_FOR_IT;
    }
    Map<Quantity, Limits> own = limits(carrier);
    Map<Quantity, Limits> there = place.at(at).limits();
    return isWithin(there, own) ? Verdict.AS_STRICT : Verdict.UNSUITABLE;
  }

  /** The presets that suit a carrier, the one that is meant for it first. */
  public static List<String> presets(Carrier carrier) {
    return switch (carrier) {
      case PAPER, OBJECT -> List.of("general", "school-2", "special-collections");
      case OPTICAL_DISC -> List.of("optical-disc", "electronic-media");
      case MAGNETIC_TAPE -> List.of("electronic-media", "audio-video-tape");
      case PHOTOGRAPH, FILM -> List.of("film-copy", "film-master");
      case ELECTRONIC -> List.of("electronic-media");
    };
  }

  /** What a carrier needs by the rule, also where the archive has changed its own preset. */
  public static Map<Quantity, Limits> limits(Carrier carrier) {
    String key = presets(carrier).get(0);
    Preset meant =
        Presets.SHIPPED.stream()
            .filter(preset -> preset.key().equals(key))
            .findFirst()
            .orElseThrow();
    return meant.versions().get(0).limits();
  }

  /** Only what both judge in the air counts: no cabinet is unsuitable for its light. */
  private static boolean isWithin(Map<Quantity, Limits> there, Map<Quantity, Limits> own) {
    return own.entrySet().stream()
        .filter(entry -> entry.getKey().isClimate())
        .allMatch(entry -> isWithin(there.get(entry.getKey()), entry.getValue()));
  }

  private static boolean isWithin(Limits there, Limits own) {
    return there != null && there.low() >= own.low() && there.high() <= own.high();
  }
}
