package org.muniment.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.alarm.RuleBook;
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

/** When people are called, place by place: what holds, and changing it. */
public final class RuleDesk {
  /** Where a place has its rule from. */
  public enum Source {
    OWN,
    /** Of the place's preset. */
    PRESET,
    /** A cabinet that goes by its room. */
    ROOM;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What holds for a quantity of a place now.
   *
   * @param versions all that were ever set for it; empty when none was
   */
  public record Effective(
      Code place,
      String name,
      boolean isCabinet,
      Quantity quantity,
      AlarmRule rule,
      Source source,
      List<PlaceRule.Version> versions) {}

  /** What a quantity goes by that its preset does not judge, before limits are said. */
  private static final AlarmRule BARE =
      new AlarmRule(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          0,
          Duration.ofMinutes(10),
          Duration.ofMinutes(10),
          0,
          0,
          OptionalDouble.empty(),
          Optional.empty(),
          Duration.ofHours(24),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  private final Office office;
  private final Registry registry;
  private final InstantSource clock;

  public RuleDesk(Office office, Registry registry, InstantSource clock) {
    this.office = office;
    this.registry = registry;
    this.clock = clock;
  }

  /** Of rooms first, then of cabinets, each in the order of codes and quantities. */
  public List<Effective> rules() {
    RuleBook book = book();
    List<PlaceRule> own = office.alarmSetup().rules();
    List<Effective> all = new ArrayList<>();
    for (Room room : office.rooms()) {
      of(book, own, room.code(), room.name(), Optional.empty(), all);
    }
    for (Cabinet cabinet : office.cabinets()) {
      of(book, own, cabinet.code(), cabinet.name(), Optional.of(cabinet), all);
    }
    return all;
  }

  private void of(
      RuleBook book,
      List<PlaceRule> own,
      Code place,
      String name,
      Optional<Cabinet> cabinet,
      List<Effective> all) {
    Instant now = clock.instant();
    book.of(place, now)
        .forEach(
            (quantity, rule) -> {
              Optional<PlaceRule> set = find(own, place, quantity);
              all.add(
                  new Effective(
                      place,
                      name,
                      cabinet.isPresent(),
                      quantity,
                      rule,
                      source(set, cabinet, now),
                      set.map(PlaceRule::versions).orElse(List.of())));
            });
  }

  private static Source source(Optional<PlaceRule> set, Optional<Cabinet> cabinet, Instant now) {
    if (set.flatMap(rule -> rule.at(now).rule()).isPresent()) {
      return Source.OWN;
    }
    return cabinet.filter(one -> one.preset().isEmpty()).isPresent() ? Source.ROOM : Source.PRESET;
  }

  /** Empty when nobody is called for this quantity there. */
  public Optional<Effective> rule(String place, Quantity quantity) {
    Code code = place(place);
    return rules().stream()
        .filter(rule -> rule.place().equals(code) && rule.quantity() == quantity)
        .findFirst();
  }

  /** One that calls nobody where there is none. */
  public Effective effective(String place, Quantity quantity) {
    Code code = place(place);
    return rule(place, quantity)
        .orElseGet(
            () -> new Effective(code, place, false, quantity, BARE, Source.PRESET, List.of()));
  }

  /** As it would be, without setting it. */
  public AlarmRule asked(String place, String quantity, RuleWish wish) {
    Code code = place(place);
    Quantity what = quantity(quantity);
    Fields fields = new Fields();
    AlarmRule rule = fields.make("rule", wish, w -> w.over(usual(code, what, w)));
    fields.check();
    return rule;
  }

  /** What holds for the quantity of a place now, or nothing that calls anybody. */
  public AlarmRule inForce(String place, String quantity) {
    return book().of(place(place), quantity(quantity), clock.instant()).orElse(BARE);
  }

  /**
   * A new version that holds from now on; the first one holds from the beginning of time
   * (contract).
   *
   * @param reason may be null or empty
   */
  public Effective set(By by, String place, String quantity, RuleWish wish, String reason) {
    Fields fields = new Fields();
    String why = fields.remark("reason", reason);
    fields.check();
    AlarmRule rule = asked(place, quantity, wish);
    save(by, "alarm-rule.set", place(place), quantity(quantity), Optional.of(rule), why);
    return effective(place, quantity(quantity));
  }

  /** From now on the place goes by its preset again. */
  public Effective reset(By by, String place, String quantity, String reason) {
    Fields fields = new Fields();
    String why = fields.remark("reason", reason);
    fields.check();
    Code code = place(place);
    Quantity what = quantity(quantity);
    Optional<PlaceRule> own = find(office.alarmSetup().rules(), code, what);
    if (own.flatMap(rule -> rule.at(by.at()).rule()).isEmpty()) {
      throw Refusal.conflict("refusal.rule.none", code.value());
    }
    save(by, "alarm-rule.reset", code, what, Optional.empty(), why);
    return effective(place, what);
  }

  private void save(
      By by, String action, Code place, Quantity quantity, Optional<AlarmRule> rule, String why) {
    office.together(
        () -> {
          AlarmRule before = book().of(place, quantity, by.at()).orElse(BARE);
          Optional<PlaceRule> own = find(office.alarmSetup().rules(), place, quantity);
          List<PlaceRule.Version> versions =
              new ArrayList<>(own.map(PlaceRule::versions).orElse(List.of()));
          versions.add(new PlaceRule.Version(from(by, versions), rule, by.name(), why));
          office.alarmSetup().saveRule(new PlaceRule(place, quantity, versions));
          AlarmRule after = book().of(place, quantity, by.at()).orElse(BARE);
          Deed deed = Deed.of(by, action, place).after("quantity", quantity.key()).because(why);
          return office.trail().add(RuleDeeds.changes(deed, before, after));
        });
    registry.reload();
  }

  /** Later than the version before, also when both come in the same millisecond. */
  private static Instant from(By by, List<PlaceRule.Version> versions) {
    if (versions.isEmpty()) {
      return Instant.EPOCH;
    }
    Instant next = versions.get(versions.size() - 1).from().plusMillis(1);
    return by.at().isAfter(next) ? by.at() : next;
  }

  private AlarmRule usual(Code place, Quantity quantity, RuleWish wish) {
    RuleBook presets =
        new RuleBook(
            office.rooms(),
            office.cabinets(),
            office.presets(),
            List.of(),
            office.alarmSetup().general());
    AlarmRule byPreset = presets.of(place, quantity, clock.instant()).orElse(BARE);
    OptionalDouble low = wish.low().or(byPreset.low());
    OptionalDouble high = wish.high().or(byPreset.high());
    boolean asked = wish.low().isSaid() || wish.high().isSaid();
    if (!asked || low.isEmpty() || high.isEmpty() || low.getAsDouble() >= high.getAsDouble()) {
      return byPreset;
    }
    Optional<Double> change = byPreset.fluctuation().map(usual -> usual.allowed());
    return AlarmRule.byPreset(quantity, new Limits(low.getAsDouble(), high.getAsDouble()), change);
  }

  /** The rules of all places as they are set now. */
  public RuleBook book() {
    List<Preset> presets = office.presets();
    return new RuleBook(
        office.rooms(),
        office.cabinets(),
        presets,
        office.alarmSetup().rules(),
        office.alarmSetup().general());
  }

  private static Optional<PlaceRule> find(List<PlaceRule> rules, Code place, Quantity quantity) {
    return rules.stream()
        .filter(rule -> rule.place().equals(place) && rule.quantity() == quantity)
        .findFirst();
  }

  /**
   * @throws Refusal when it is no room or cabinet
   */
  private Code place(String place) {
    return Stream.concat(
            office.rooms().stream().map(Room::code), office.cabinets().stream().map(Cabinet::code))
        .filter(code -> code.value().equals(place))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("place", place));
  }

  private static Quantity quantity(String key) {
    return Quantity.byKey(key).orElseThrow(() -> Refusal.notFound("quantity", key));
  }
}
