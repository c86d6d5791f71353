package org.muniment.desk;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Sha256;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;
import org.muniment.port.SensorBoard;

/** Registering sensors, moving and calibrating them, and giving them credentials. */
public final class SensorsDesk {
  private static final int MAX_HEARD = 500;
  private static final int PASSWORD_BYTES = 16;
  private static final int SALT_BYTES = 16;
  private static final int MAX_CHANNEL_LENGTH = 200;
  private static final Duration MAX_INTERVAL = Duration.ofDays(1);

  /** Where a sensor stands: exactly one of the three. */
  public record NewPlacement(
      Optional<String> room, Optional<String> cabinet, boolean outdoor, Optional<Instant> from) {}

  /** An offset in the quantity's unit. */
  public record NewCalibration(
      String quantity, double offset, Optional<Instant> from, Optional<Instant> validUntil) {}

  /** A sensor as a person asks for it; topic or port, not both. */
  public record NewSensor(
      String code,
      String name,
      String profile,
      Optional<String> topic,
      Optional<String> port,
      OptionalInt unit,
      Optional<String> channel,
      NewPlacement placement,
      long expectedIntervalSeconds,
      List<NewCalibration> calibrations) {}

  /** What to change; empty leaves it. */
  public record SensorChange(
      Optional<String> name, Optional<String> profile, Optional<Long> expectedIntervalSeconds) {}

  /** A sensor with its state and its newest calibrated values. */
  public record SensorView(
      Sensor sensor, SensorStatus status, Map<Quantity, SensorStatus.Last> calibrated) {}

  /** Shown once. */
  public record NewCredential(String username, String password) {}

  private final Office office;
  private final ReadingStore readings;
  private final Registry registry;
  private final SensorBoard board;
  private final Predicate<String> profileExists;
  private final SecureRandom random;
  private final InstantSource clock;

  public SensorsDesk(
      Office office,
      ReadingStore readings,
      Registry registry,
      SensorBoard board,
      Predicate<String> profileExists,
      SecureRandom random,
      InstantSource clock) {
    this.office = office;
    this.readings = readings;
    this.registry = registry;
    this.board = board;
    this.profileExists = profileExists;
    this.random = random;
    this.clock = clock;
  }

  public List<SensorView> sensors() {
    return registry.sensors().stream().map(this::view).toList();
  }

  public SensorView sensor(String code) {
    return view(find(code));
  }

  /** Registers it; messages that wait in quarantine for its address are replayed. */
  public SensorView register(By by, NewSensor asked) {
    Fields fields = new Fields();
    Code code = fields.code("code", asked.code());
    String name = fields.name("name", asked.name());
    checkProfile(fields, asked.profile());
    SensorAddress address = fields.make("address", asked, SensorsDesk::address);
    Duration interval = interval(fields, asked.expectedIntervalSeconds());
    Placement placement = placement(fields, asked.placement(), Instant.EPOCH);
    List<Calibration> calibrations = new ArrayList<>();
    for (NewCalibration calibration : asked.calibrations()) {
      calibrations.add(calibration(fields, calibration, Instant.EPOCH));
    }
    fields.check();
    Sensor withoutId =
        new Sensor(
            0, code, name, asked.profile(), address, interval, List.of(placement), calibrations);
    Sensor sensor = office.together(() -> add(by, withoutId));
    registry.changed(sensor.code());
    return view(sensor);
  }

  private Sensor add(By by, Sensor withoutId) {
    Sensor sensor =
        office
            .addSensor(withoutId)
            .orElseThrow(() -> Refusal.conflict("refusal.sensor.taken", withoutId.code().value()));
    office.trail().add(SensorDeeds.registered(by, sensor));
    return sensor;
  }

  public SensorView change(By by, String code, SensorChange change) {
    Sensor old = find(code);
    Fields fields = new Fields();
    String name = change.name().map(n -> fields.name("name", n)).orElse(old.name());
    String profile = change.profile().orElse(old.profile());
    checkProfile(fields, profile);
    Duration interval =
        change
            .expectedIntervalSeconds()
            .map(s -> interval(fields, s))
            .orElse(old.expectedInterval());
    fields.check();
    Sensor changed =
        new Sensor(
            old.id(),
            old.code(),
            name,
            profile,
            old.address(),
            interval,
            old.placements(),
            old.calibrations());
    office.together(
        () -> {
          office.updateSensor(changed);
          return office.trail().add(SensorDeeds.changed(by, old, changed));
        });
    registry.changed(changed.code());
    if (!interval.equals(old.expectedInterval())) {
      readings.resum(changed, Instant.EPOCH);
    }
    return view(changed);
  }

  public SensorView place(By by, String code, NewPlacement asked) {
    Sensor sensor = find(code);
    Fields fields = new Fields();
    Placement placement = placement(fields, asked, by.at());
    fields.check();
    office.together(
        () -> {
          office.addPlacement(sensor.code(), placement);
          return office.trail().add(SensorDeeds.placed(by, sensor, placement));
        });
    registry.changed(sensor.code());
    return sensor(code);
  }

  /** Readings stay as measured; sums from the calibration on are computed anew. */
  public SensorView calibrate(By by, String code, NewCalibration asked) {
    Sensor sensor = find(code);
    Fields fields = new Fields();
    Calibration calibration = calibration(fields, asked, by.at());
    fields.check();
    office.together(
        () -> {
          office.addCalibration(sensor.code(), calibration);
          return office.trail().add(SensorDeeds.calibrated(by, sensor, calibration));
        });
    registry.changed(sensor.code());
    Sensor calibrated = find(code);
    readings.resum(calibrated, calibration.from());
    return view(calibrated);
  }

  /** A new password for the device; the old one ends. Only a salted hash is kept. */
  public NewCredential issueCredential(By by, String code) {
    Sensor sensor = find(code);
    String password = HexFormat.of().formatHex(bytes(PASSWORD_BYTES));
    byte[] salt = bytes(SALT_BYTES);
    String username = sensor.code().value();
    office.together(
        () -> {
          office.saveCredential(
              new Office.Credential(sensor.code(), username, salt, hash(salt, password), by.at()));
          Deed deed = Deed.of(by, "sensor.credentials", sensor.code());
          return office.trail().add(deed.after("username", username));
        });
    return new NewCredential(username, password);
  }

  /** Devices that were heard and are not registered. */
  public List<ReadingStore.Heard> heard() {
    return readings.heard(MAX_HEARD);
  }

  /** How a device's password is kept; the password is 128 random bits, so one round is enough. */
  public static byte[] hash(byte[] salt, String password) {
    return Sha256.salted(salt, password);
  }

  private Sensor find(String code) {
    return Optional.of(code)
        .filter(Code::isValid)
        .flatMap(valid -> registry.sensor(Code.of(valid)))
        .orElseThrow(() -> Refusal.notFound("sensor", code));
  }

  private SensorView view(Sensor sensor) {
    SensorStatus status = board.status(sensor.id(), clock.instant());
    Map<Quantity, SensorStatus.Last> calibrated = new java.util.EnumMap<>(Quantity.class);
    status
        .last()
        .forEach(
            (quantity, last) ->
                calibrated.put(
                    quantity,
                    new SensorStatus.Last(
                        last.at(), sensor.calibrated(quantity, last.at(), last.value()))));
    return new SensorView(sensor, status, calibrated);
  }

  private void checkProfile(Fields fields, String profile) {
    if (profile == null || !profileExists.test(profile)) {
      fields.wrong("profile", "refusal.profile.not-found", profile == null ? "" : profile);
    }
  }

  private static SensorAddress address(NewSensor asked) {
    if (asked.topic().isPresent() == asked.port().isPresent()) {
      throw new BadInput("refusal.address.one");
    }
    checkTyped(asked.topic().or(asked::port).orElseThrow(), SensorAddress.MAX_SOURCE_LENGTH);
    asked.channel().ifPresent(channel -> checkTyped(channel, MAX_CHANNEL_LENGTH));
    if (asked.topic().isPresent()) {
      return new SensorAddress(Transport.MQTT, asked.topic().get(), asked.unit(), asked.channel());
    }
    Transport transport = asked.unit().isPresent() ? Transport.MODBUS : Transport.SERIAL;
    return new SensorAddress(transport, asked.port().get(), asked.unit(), asked.channel());
  }

  /** Devices may have odd topics, but nobody can register what nobody can see. */
  private static void checkTyped(String text, int maxLength) {
    if (text.isEmpty() || text.length() > maxLength) {
      throw new BadInput("refusal.address.length", maxLength);
    }
    if (Visible.firstHidden(text).isPresent()) {
      throw new BadInput("refusal.address.control");
    }
  }

  private static Duration interval(Fields fields, long seconds) {
    if (seconds < 1 || seconds > MAX_INTERVAL.toSeconds()) {
      fields.wrong(
          "expectedIntervalSeconds", "refusal.field.interval", seconds, MAX_INTERVAL.toSeconds());
      return Duration.ofMinutes(1);
    }
    return Duration.ofSeconds(seconds);
  }

  private Placement placement(Fields fields, NewPlacement asked, Instant otherwise) {
    Instant from = asked.from().orElse(otherwise);
    int named =
        (asked.room().isPresent() ? 1 : 0)
            + (asked.cabinet().isPresent() ? 1 : 0)
            + (asked.outdoor() ? 1 : 0);
    if (named != 1) {
      fields.wrong("room", "refusal.placement.one");
      return null;
    }
    if (asked.outdoor()) {
      return Placement.outdoor(from);
    }
    String kind = asked.room().isPresent() ? "room" : "cabinet";
    String code = asked.room().or(asked::cabinet).orElseThrow();
    if (!office.kindOf(code).filter(kind::equals).isPresent()) {
      fields.wrong(kind, "refusal." + kind + ".not-found", code);
      return null;
    }
    return asked.room().isPresent()
        ? Placement.inRoom(from, Code.of(code))
        : Placement.inCabinet(from, Code.of(code));
  }

  private static Calibration calibration(Fields fields, NewCalibration asked, Instant otherwise) {
    Optional<Quantity> quantity = Quantity.byKey(asked.quantity());
    if (quantity.isEmpty()) {
      fields.wrong("calibration", "refusal.field.quantity", asked.quantity());
      return null;
    }
    return fields.make(
        "calibration",
        asked,
        a ->
            new Calibration(
                quantity.get(), a.offset(), a.from().orElse(otherwise), a.validUntil()));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
