package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
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
import org.muniment.port.Trail;
import org.muniment.port.Visits;

/** The office on any database; closing the database is for whoever opened it. */
public class JdbiOffice implements Office {
  private final Joined transactions;
  private final Trail trail;
  private final People people;
  private final AlarmSetup alarmSetup;
  private final NotificationSetup notificationSetup;
  private final LogBook logBook;
  private final Holdings holdings;
  private final Loans loans;
  private final Duties duties;
  private final Findings findings;
  private final Visits visits;
  private final Stocktakes stocktakes;

  /** Begins an empty office with the shipped presets. */
  public JdbiOffice(Transactions each) {
    transactions = new Joined(each);
    trail = new JdbiTrail(transactions);
    people = new JdbiPeople(transactions);
    alarmSetup = new JdbiAlarmSetup(transactions);
    notificationSetup = new JdbiNotificationSetup(transactions);
    logBook = new JdbiLogBook(transactions);
    holdings = new JdbiHoldings(transactions);
    loans = new JdbiLoans(transactions);
    duties = new JdbiDuties(transactions);
    findings = new JdbiFindings(transactions);
    visits = new JdbiVisits(transactions);
    stocktakes = new JdbiStocktakes(transactions);
    if (presets().isEmpty()) {
      write(handle -> Presets.SHIPPED.forEach(preset -> PresetTables.save(handle, preset)));
    }
  }

  /** The trail of an office that stays closed otherwise. */
  public static Trail trail(Transactions transactions) {
    return new JdbiTrail(transactions);
  }

  /** The daily log of an office that stays closed otherwise. */
  public static LogBook logBook(Transactions transactions) {
    return new JdbiLogBook(transactions);
  }

  /** The stock-takes of an office that stays closed otherwise. */
  public static Stocktakes stocktakes(Transactions transactions) {
    return new JdbiStocktakes(transactions);
  }

  private void write(Consumer<Handle> work) {
    transactions.write(
        handle -> {
          work.accept(handle);
          return null;
        });
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.together(work);
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
  public Optional<Site> site() {
    return transactions.read(PlaceTables::site);
  }

  @Override
  public void saveSite(Site site) {
    write(handle -> PlaceTables.saveSite(handle, site));
  }

  @Override
  public List<Room> rooms() {
    return transactions.read(PlaceTables::rooms);
  }

  @Override
  public boolean addRoom(Room room) {
    return transactions.write(handle -> PlaceTables.addRoom(handle, room));
  }

  @Override
  public boolean updateRoom(Room room) {
    return transactions.write(handle -> PlaceTables.updateRoom(handle, room));
  }

  @Override
  public List<Cabinet> cabinets() {
    return transactions.read(PlaceTables::cabinets);
  }

  @Override
  public boolean addCabinet(Cabinet cabinet) {
    return transactions.write(handle -> PlaceTables.addCabinet(handle, cabinet));
  }

  @Override
  public boolean updateCabinet(Cabinet cabinet) {
    return transactions.write(handle -> PlaceTables.updateCabinet(handle, cabinet));
  }

  @Override
  public Optional<String> kindOf(String code) {
    return transactions.read(handle -> CodeTable.kindOf(handle, code));
  }

  @Override
  public List<Preset> presets() {
    return transactions.read(PresetTables::all);
  }

  @Override
  public void savePreset(Preset preset) {
    write(handle -> PresetTables.save(handle, preset));
  }

  @Override
  public List<Sensor> sensors() {
    return transactions.read(SensorTables::all);
  }

  @Override
  public Optional<Sensor> sensor(Code code) {
    return transactions.read(handle -> SensorTables.one(handle, code));
  }

  @Override
  public Optional<Sensor> addSensor(Sensor withoutId) {
    return transactions.write(handle -> SensorTables.add(handle, withoutId));
  }

  @Override
  public boolean updateSensor(Sensor sensor) {
    return transactions.write(handle -> SensorTables.update(handle, sensor));
  }

  @Override
  public void addPlacement(Code sensor, Placement placement) {
    write(handle -> SensorTables.add(handle, SensorTables.idOf(handle, sensor), placement));
  }

  @Override
  public void addCalibration(Code sensor, Calibration calibration) {
    write(handle -> SensorTables.add(handle, SensorTables.idOf(handle, sensor), calibration));
  }

  @Override
  public List<Credential> credentials() {
    return transactions.read(AccessTables::credentials);
  }

  @Override
  public void saveCredential(Credential credential) {
    write(
        handle -> {
          SensorTables.idOf(handle, credential.sensor());
          AccessTables.save(handle, credential);
        });
  }

  @Override
  public Token addToken(Token withoutId) {
    return transactions.write(handle -> AccessTables.add(handle, withoutId));
  }

  @Override
  public Optional<Token> tokenByHash(byte[] hash) {
    return transactions.read(handle -> AccessTables.token(handle, hash));
  }

  @Override
  public List<Token> tokens() {
    return transactions.read(AccessTables::tokens);
  }

  @Override
  public void tokenUsed(int id, Instant at) {
    write(handle -> AccessTables.tokenUsed(handle, id, at));
  }

  @Override
  public boolean endToken(int id, Instant at) {
    return transactions.write(handle -> AccessTables.endToken(handle, id, at));
  }

  @Override
  public Optional<Answered> answered(String caller, String key) {
    return transactions.read(handle -> AnsweredTable.find(handle, caller, key));
  }

  @Override
  public void saveAnswered(Answered answered) {
    write(handle -> AnsweredTable.save(handle, answered));
  }

  @Override
  public List<Retained> retained() {
    return transactions.read(AccessTables::retained);
  }

  @Override
  public void saveRetained(List<Retained> messages) {
    write(handle -> AccessTables.save(handle, messages));
  }

  @Override
  public void close() {}
}
