package org.muniment.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.alarm.TakenOut;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.port.AlarmSetup;

/** What people decided about alarms, in maps. */
final class MemoryAlarmSetup implements AlarmSetup {
  private final Map<String, PlaceRule> rules;
  private final Map<String, GeneralRules> general;
  private final Map<Long, Airing> airings;
  private final Map<String, TakenOut> takenOut;

  MemoryAlarmSetup(Undo undo) {
    rules = undo.covers(new TreeMap<>());
    general = undo.covers(new TreeMap<>());
    airings = undo.covers(new TreeMap<>());
    takenOut = undo.covers(new TreeMap<>());
  }

  @Override
  public synchronized List<PlaceRule> rules() {
    return List.copyOf(rules.values());
  }

  @Override
  public synchronized void saveRule(PlaceRule rule) {
    rules.put("%s %02d".formatted(rule.place(), rule.quantity().storedId()), rule);
  }

  @Override
  public synchronized GeneralRules general() {
    return general.getOrDefault("", GeneralRules.DEFAULT);
  }

  @Override
  public synchronized void saveGeneral(GeneralRules saved) {
    general.put("", saved);
  }

  @Override
  public synchronized List<Airing> airings(Instant after) {
    return airings.values().stream()
        .filter(airing -> airing.until().isAfter(after))
        .sorted(Comparator.comparing(Airing::from).thenComparing(Airing::id))
        .toList();
  }

  @Override
  public synchronized Airing addAiring(Airing withoutId) {
    Airing added = until(withoutId, airings.size() + 1, withoutId.until());
    airings.put(added.id(), added);
    return added;
  }

  @Override
  public synchronized boolean endAiring(long id, Instant at) {
    Airing airing = airings.get(id);
    if (airing == null || !airing.until().isAfter(at) || !airing.from().isBefore(at)) {
      return false;
    }
    airings.put(id, until(airing, id, at));
    return true;
  }

  private static Airing until(Airing airing, long id, Instant until) {
    return new Airing(id, airing.place(), airing.from(), until, airing.by(), airing.reason());
  }

  @Override
  public synchronized List<TakenOut> takenOut() {
    return List.copyOf(takenOut.values());
  }

  @Override
  public synchronized boolean takeOut(TakenOut out) {
    return takenOut.putIfAbsent(key(out.sensor(), out.quantity()), out) == null;
  }

  @Override
  public synchronized boolean putBack(Code sensor, Optional<Quantity> quantity) {
    return takenOut.remove(key(sensor, quantity)) != null;
  }

  private static String key(Code sensor, Optional<Quantity> quantity) {
    return "%s %02d".formatted(sensor, quantity.map(Quantity::storedId).orElse(0));
  }
}
