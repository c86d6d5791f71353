package org.muniment.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.port.AlarmSetup;
import org.muniment.port.Duties;
import org.muniment.port.Findings;
import org.muniment.port.Holdings;
import org.muniment.port.Loans;
import org.muniment.port.LogBook;
import org.muniment.port.NotificationSetup;
import org.muniment.port.Office;
import org.muniment.port.People;
import org.muniment.port.Stocktakes;
import org.muniment.port.StoreException;
import org.muniment.port.Trail;
import org.muniment.port.Visits;

/** The office in maps; begins with the shipped presets as the durable one does. */
public class MemoryOffice implements Office {
  private final Undo undo = new Undo();
  private final Map<String, String> kinds = undo.covers(new TreeMap<>());
  private final Map<Code, Room> rooms = undo.covers(new TreeMap<>());
  private final Map<Code, Cabinet> cabinets = undo.covers(new TreeMap<>());
  private final Map<String, Preset> presets = undo.covers(new LinkedHashMap<>());
  private final Map<Code, Sensor> sensors = undo.covers(new TreeMap<>());
  private final Map<Code, Credential> credentials = undo.covers(new TreeMap<>());
  private final Map<Integer, Token> tokens = undo.covers(new TreeMap<>());
  private final Map<List<String>, Answered> answered = undo.covers(new LinkedHashMap<>());
  private final Map<String, Retained> retained = undo.covers(new LinkedHashMap<>());
  private final MemoryTrail trail = new MemoryTrail(undo);
  private final MemoryPeople people = new MemoryPeople(undo);
  private final MemoryAlarmSetup alarmSetup = new MemoryAlarmSetup(undo);
  private final MemoryNotificationSetup notificationSetup = new MemoryNotificationSetup(undo);
  private final MemoryLogBook logBook = new MemoryLogBook(undo);
  private final MemoryHoldings holdings = new MemoryHoldings(undo, kinds);
  private final MemoryLoans loans = new MemoryLoans(undo, kinds, holdings);
  private final MemoryDuties duties = new MemoryDuties(undo);
  private final MemoryFindings findings = new MemoryFindings(undo);
  private final MemoryVisits visits = new MemoryVisits(undo);
  private final MemoryStocktakes stocktakes = new MemoryStocktakes(undo, holdings, loans);
  private static final Duration ANSWERS_KEPT = Duration.ofHours(24);
  private Optional<Site> site = Optional.empty();
  private int lastSensorId;

  public MemoryOffice() {
    Presets.SHIPPED.forEach(this::savePreset);
  }

  @Override
  public synchronized <T> T together(Supplier<T> work) {
    return undo.unlessItThrows(work);
  }

  @Override
  public Trail trail() {
    return trail;
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public AlarmSetup alarmSetup() {
    return alarmSetup;
  }

  @Override
  public NotificationSetup notificationSetup() {
    return notificationSetup;
  }

  @Override
  public LogBook logBook() {
    return logBook;
  }

  @Override
  public Holdings holdings() {
    return holdings;
  }

  @Override
  public Loans loans() {
    return loans;
  }

  @Override
  public Duties duties() {
    return duties;
  }

  @Override
  public Findings findings() {
    return findings;
  }

  @Override
  public Visits visits() {
    return visits;
  }

  @Override
  public Stocktakes stocktakes() {
    return stocktakes;
  }

  @Override
  public synchronized Optional<Site> site() {
    return site;
  }

  @Override
  public synchronized void saveSite(Site newSite) {
    site = Optional.of(newSite);
  }

  @Override
  public synchronized List<Room> rooms() {
    return List.copyOf(rooms.values());
  }

  @Override
  public synchronized boolean addRoom(Room room) {
    if (kinds.putIfAbsent(room.code().value(), "room") != null) {
      return false;
    }
    rooms.put(room.code(), room);
    return true;
  }

  @Override
  public synchronized boolean updateRoom(Room room) {
    return rooms.computeIfPresent(room.code(), (code, old) -> room) != null;
  }

  @Override
  public synchronized List<Cabinet> cabinets() {
    return List.copyOf(cabinets.values());
  }

  @Override
  public synchronized boolean addCabinet(Cabinet cabinet) {
    Map<String, String> wanted = new TreeMap<>(Map.of(cabinet.code().value(), "cabinet"));
    for (int shelf = 1; shelf <= cabinet.shelves(); shelf++) {
      wanted.put(cabinet.shelfCode(shelf).value(), "shelf");
    }
    if (wanted.keySet().stream().anyMatch(kinds::containsKey)) {
      return false;
    }
    kinds.putAll(wanted);
    cabinets.put(cabinet.code(), cabinet);
    return true;
  }

  @Override
  public synchronized boolean updateCabinet(Cabinet cabinet) {
    Cabinet old = cabinets.get(cabinet.code());
    if (old == null) {
      return false;
    }
    for (int shelf = old.shelves() + 1; shelf <= cabinet.shelves(); shelf++) {
      if (kinds.containsKey(cabinet.shelfCode(shelf).value())) {
        return false;
      }
    }
    for (int shelf = cabinet.shelves() + 1; shelf <= old.shelves(); shelf++) {
      kinds.remove(cabinet.shelfCode(shelf).value());
      holdings.forget(cabinet.shelfCode(shelf));
    }
    for (int shelf = old.shelves() + 1; shelf <= cabinet.shelves(); shelf++) {
      kinds.put(cabinet.shelfCode(shelf).value(), "shelf");
    }
    cabinets.put(cabinet.code(), cabinet);
    return true;
  }

  @Override
  public synchronized Optional<String> kindOf(String code) {
    return Optional.ofNullable(kinds.get(code));
  }

  @Override
  public synchronized List<Preset> presets() {
    return List.copyOf(presets.values());
  }

  @Override
  public synchronized void savePreset(Preset preset) {
    presets.put(preset.key(), preset);
  }

  @Override
  public synchronized List<Sensor> sensors() {
    return List.copyOf(sensors.values());
  }

  @Override
  public synchronized Optional<Sensor> sensor(Code code) {
    return Optional.ofNullable(sensors.get(code));
  }

  @Override
  public synchronized Optional<Sensor> addSensor(Sensor s) {
    if (sensors.containsKey(s.code()) || isAddressTaken(s)) {
      return Optional.empty();
    }
    Sensor added =
        new Sensor(
            ++lastSensorId,
            s.code(),
            s.name(),
            s.profile(),
            s.address(),
            s.expectedInterval(),
            s.placements(),
            s.calibrations());
    sensors.put(added.code(), added);
    return Optional.of(added);
  }

  @Override
  public synchronized boolean updateSensor(Sensor s) {
    Sensor old = sensors.get(s.code());
    if (old == null || isAddressTaken(s)) {
      return false;
    }
    put(
        new Sensor(
            old.id(),
            old.code(),
            s.name(),
            s.profile(),
            s.address(),
            s.expectedInterval(),
            old.placements(),
            old.calibrations()));
    return true;
  }

  private boolean isAddressTaken(Sensor sensor) {
    return sensors.values().stream()
        .anyMatch(s -> s.address().equals(sensor.address()) && !s.code().equals(sensor.code()));
  }

  private void put(Sensor sensor) {
    sensors.put(sensor.code(), sensor);
  }

  private Sensor existing(Code code) {
    return Optional.ofNullable(sensors.get(code))
        .orElseThrow(() -> new StoreException("there is no sensor " + code));
  }

  @Override
  public synchronized void addPlacement(Code sensor, Placement placement) {
    Sensor s = existing(sensor);
    List<Placement> placements = new ArrayList<>(s.placements());
    placements.add(placement);
    put(
        new Sensor(
            s.id(),
            s.code(),
            s.name(),
            s.profile(),
            s.address(),
            s.expectedInterval(),
            placements,
            s.calibrations()));
  }

  @Override
  public synchronized void addCalibration(Code sensor, Calibration calibration) {
    Sensor s = existing(sensor);
    List<Calibration> calibrations = new ArrayList<>(s.calibrations());
    calibrations.add(calibration);
    put(
        new Sensor(
            s.id(),
            s.code(),
            s.name(),
            s.profile(),
            s.address(),
            s.expectedInterval(),
            s.placements(),
            calibrations));
  }

  @Override
  public synchronized List<Credential> credentials() {
    return List.copyOf(credentials.values());
  }

  @Override
  public synchronized void saveCredential(Credential credential) {
    existing(credential.sensor());
    credentials.put(credential.sensor(), credential);
  }

  @Override
  public synchronized Token addToken(Token t) {
    return put(t, tokens.size() + 1, Optional.empty(), Optional.empty());
  }

  private Token put(Token t, int id, Optional<Instant> used, Optional<Instant> ended) {
    Token kept =
        new Token(
            id,
            t.name(),
            t.role(),
            t.clearance(),
            t.hash(),
            t.createdBy(),
            t.createdAt(),
            t.expiresAt(),
            used,
            ended);
    tokens.put(id, kept);
    return kept;
  }

  @Override
  public synchronized Optional<Token> tokenByHash(byte[] hash) {
    return tokens.values().stream().filter(t -> Arrays.equals(t.hash(), hash)).findFirst();
  }

  @Override
  public synchronized List<Token> tokens() {
    return List.copyOf(tokens.values());
  }

  @Override
  public synchronized void tokenUsed(int id, Instant at) {
    Optional.ofNullable(tokens.get(id)).ifPresent(t -> put(t, id, Optional.of(at), t.endedAt()));
  }

  @Override
  public synchronized boolean endToken(int id, Instant at) {
    Token token = tokens.get(id);
    if (token == null || token.endedAt().isPresent()) {
      return false;
    }
    put(token, id, token.lastUsedAt(), Optional.of(at));
    return true;
  }

  @Override
  public synchronized Optional<Answered> answered(String caller, String key) {
    return Optional.ofNullable(answered.get(List.of(caller, key)));
  }

  @Override
  public synchronized void saveAnswered(Answered answer) {
    answered.values().removeIf(old -> old.at().isBefore(answer.at().minus(ANSWERS_KEPT)));
    answered.putIfAbsent(List.of(answer.caller(), answer.key()), answer);
  }

  @Override
  public synchronized List<Retained> retained() {
    return retained.values().stream().sorted(Comparator.comparing(Retained::topic)).toList();
  }

  @Override
  public synchronized void saveRetained(List<Retained> messages) {
    messages.forEach(this::saveRetained);
  }

  private void saveRetained(Retained message) {
    retained.remove(message.topic());
    if (message.payload().length > 0) {
      retained.put(message.topic(), message);
    }
    if (retained.size() > Retained.MAX_TOPICS) {
      retained.remove(retained.keySet().iterator().next());
    }
  }

  @Override
  public void close() {}
}
