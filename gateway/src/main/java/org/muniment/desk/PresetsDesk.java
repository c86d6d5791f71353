package org.muniment.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/**
 * The environments that places are kept by. Nothing is overwritten: a change is a version from an
 * instant on, and a place that gets another preset keeps those it had, so that the past is judged
 * by what held then (rules E2, E3).
 */
public final class PresetsDesk {
  public static final int MAX_PRESETS = 100;
  public static final int MAX_VERSIONS = 500;

  /** Centuries away is a slip of the hand. */
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final String KEY = "[a-z0-9][a-z0-9-]{0,39}";

  /** Lowest and highest in the unit of the quantity; both are needed. */
  public record NewLimits(Optional<Double> low, Optional<Double> high) {}

  /**
   * Limits as a person asks for them.
   *
   * @param limits by the key of the quantity; one that is not there is not judged
   * @param changeIn24h by the key of the quantity, as ± of its unit
   * @param from the instant from which they hold; empty means now
   */
  public record NewVersion(
      Map<String, NewLimits> limits,
      Map<String, Double> changeIn24h,
      Optional<Instant> from,
      String reason) {}

  private final Office office;
  private final Registry registry;

  public PresetsDesk(Office office, Registry registry) {
    this.office = office;
    this.registry = registry;
  }

  public List<Preset> presets() {
    return office.presets();
  }

  public Optional<Preset> find(String key) {
    return office.presets().stream().filter(preset -> preset.key().equals(key)).findFirst();
  }

  public Preset preset(String key) {
    return find(key).orElseThrow(() -> Refusal.notFound("preset", key));
  }

  /** A new preset; its first limits hold from the beginning of time. */
  public Preset add(By by, String key, Optional<String> rule, NewVersion asked) {
    Fields fields = new Fields();
    if (key == null || !key.matches(KEY)) {
      fields.wrong("key", "refusal.preset.key", key == null ? "" : key);
    }
    if (office.presets().size() >= MAX_PRESETS) {
      fields.wrong("key", "refusal.preset.many", MAX_PRESETS);
    }
    String words = rule(fields, rule).orElse("");
    Optional<Preset.Version> first = version(fields, by, asked, Instant.EPOCH);
    fields.check();
    Preset made = new Preset(key, words, List.of(first.orElseThrow()));
    return kept(
        () -> {
          if (find(key).isPresent()) {
            throw Refusal.conflict("refusal.preset.taken", key);
          }
          office.savePreset(made);
          Deed deed = Deed.of(by, "preset.add", key).after("rule", words);
          office
              .trail()
              .add(PresetDeeds.limits(deed, made.versions().get(0)).because(asked.reason()));
          return made;
        });
  }

  /**
   * Other limits from an instant on.
   *
   * @param rule other words for the regulation; empty leaves them
   */
  public Preset change(By by, String key, Optional<String> rule, NewVersion asked) {
    preset(key);
    Fields fields = new Fields();
    Instant from = from(fields, asked.from().orElse(by.at()));
    Optional<String> words = rule(fields, rule);
    Optional<Preset.Version> version = version(fields, by, asked, from);
    fields.check();
    return kept(() -> changed(by, preset(key), words, version.orElseThrow()));
  }

  private Preset changed(By by, Preset old, Optional<String> rule, Preset.Version version) {
    if (old.versions().stream().anyMatch(one -> one.from().equals(version.from()))) {
      throw Refusal.conflict("refusal.preset.same-instant", version.from().toString());
    }
    if (old.versions().size() >= MAX_VERSIONS) {
      throw Refusal.conflict("refusal.preset.versions", MAX_VERSIONS);
    }
    List<Preset.Version> versions = new ArrayList<>(old.versions());
    versions.add(version);
    Preset now = new Preset(old.key(), rule.orElse(old.rule()), versions);
    office.savePreset(now);
    Deed deed =
        Deed.of(by, "preset.change", old.key())
            .after("from", version.from())
            .change("rule", old.rule(), now.rule());
    office
        .trail()
        .add(PresetDeeds.change(deed, old.at(version.from()), version).because(version.reason()));
    return now;
  }

  private static Instant from(Fields fields, Instant asked) {
    Instant from = asked.truncatedTo(ChronoUnit.MILLIS);
    if (!from.isAfter(Instant.EPOCH) || !from.isBefore(LATEST)) {
      fields.wrong("from", "refusal.preset.from");
    }
    return from;
  }

  private static Optional<String> rule(Fields fields, Optional<String> rule) {
    return rule.map(String::strip)
        .map(words -> words.isEmpty() ? words : fields.name("rule", words));
  }

  private static Optional<Preset.Version> version(
      Fields fields, By by, NewVersion asked, Instant from) {
    String reason = fields.reason("reason", asked.reason());
    Map<Quantity, Limits> limits = PresetCheck.limits(fields, asked.limits());
    Map<Quantity, Double> change = PresetCheck.change(fields, asked.changeIn24h(), limits);
    return Optional.of(new Preset.Version(from, limits, change, by.name(), reason));
  }

  /** The places that are kept by a preset now. */
  public List<String> users(String key) {
    List<String> users = new ArrayList<>();
    office.rooms().stream()
        .filter(room -> room.preset().equals(key))
        .forEach(room -> users.add(room.name()));
    office.cabinets().stream()
        .filter(cabinet -> cabinet.preset().filter(key::equals).isPresent())
        .forEach(cabinet -> users.add(cabinet.name()));
    return users;
  }

  /** From now on a room is kept by another preset. */
  public Room chooseForRoom(By by, String code, String preset, String reason) {
    String why = checkedChoice(Optional.ofNullable(preset), reason);
    return kept(
        () -> {
          Room old = room(code);
          if (old.preset().equals(preset)) {
            return old;
          }
          Room now = old.keptBy(preset, at(by), by.name(), why);
          office.updateRoom(now);
          Deed deed = Deed.of(by, "room.preset", old.code());
          office.trail().add(deed.change("preset", old.preset(), preset).because(why));
          return now;
        });
  }

  /**
   * From now on a cabinet is kept by another preset.
   *
   * @param preset empty when it goes by its room
   */
  public Cabinet chooseForCabinet(By by, String code, Optional<String> preset, String reason) {
    String why = checkedChoice(preset, reason);
    return kept(
        () -> {
          Cabinet old = cabinet(code);
          if (old.preset().equals(preset)) {
            return old;
          }
          Cabinet now = old.keptBy(preset, at(by), by.name(), why);
          office.updateCabinet(now);
          Deed deed = Deed.of(by, "cabinet.preset", old.code());
          office
              .trail()
              .add(deed.change("preset", old.preset().orElse(""), preset.orElse("")).because(why));
          return now;
        });
  }

  private String checkedChoice(Optional<String> preset, String reason) {
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    preset
        .filter(key -> find(key).isEmpty())
        .ifPresent(key -> fields.wrong("preset", "refusal.preset.not-found", key));
    fields.check();
    return why;
  }

  private static Instant at(By by) {
    return by.at().truncatedTo(ChronoUnit.MILLIS);
  }

  private Room room(String code) {
    return office.rooms().stream()
        .filter(room -> room.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("room", code));
  }

  private Cabinet cabinet(String code) {
    return office.cabinets().stream()
        .filter(cabinet -> cabinet.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("cabinet", code));
  }

  /** Whether a code is a cabinet's, not a room's. */
  public boolean isCabinet(String code) {
    return Code.isValid(code) && office.kindOf(code).filter("cabinet"::equals).isPresent();
  }

  /** The pipeline goes by it when this returns. */
  private <T> T kept(Supplier<T> work) {
    T done = office.together(work);
    registry.reload();
    return done;
  }
}
