package org.muniment.desk;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.Registry;
import org.muniment.port.SensorBoard;
import org.muniment.testing.MemoryOffice;
import org.muniment.testing.MemoryReadingStore;
import org.muniment.text.Texts;

/** All desks over in-memory twins, at a time that stands still until it is moved. */
public final class DeskRig {
  public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  public static final By BY = new By(By.Kind.PERSON, "li", "192.0.2.7", NOW);

  public final MemoryOffice office = new MemoryOffice();
  public final MemoryReadingStore readings;
  public final PlacesDesk places;
  public final SensorsDesk sensors;
  public final TokensDesk tokens;
  public final ClimateDesk climate;
  public final PresetsDesk presets;
  public final GeneralRulesDesk generalRules;
  public final Registry registry = new OfficeRegistry();
  public Instant now = NOW;
  public int reloads;
  private final Site site;

  public DeskRig(String zone) {
    site = new Site(Code.of("MAIN"), "Main", ZoneId.of(zone));
    readings = new MemoryReadingStore(site.timeZone());
    SensorBoard board = this::status;
    SecureRandom random = new SecureRandom();
    places = new PlacesDesk(office, registry);
    sensors =
        new SensorsDesk(office, readings, registry, board, "muniment"::equals, random, () -> now);
    tokens = new TokensDesk(office, SecrecyScale.SHIPPED, random);
    presets = new PresetsDesk(office, registry);
    generalRules = new GeneralRulesDesk(office, registry);
    climate = new ClimateDesk(places, sensors, readings, registry, () -> now);
    places.addRoom(BY, new PlacesDesk.NewRoom("R1", "Room 1", Optional.empty(), Optional.empty()));
  }

  /** A sensor is ok when it has any reading. */
  private SensorStatus status(int sensorId, Instant at) {
    Map<Quantity, SensorStatus.Last> last = readings.latest(sensorId);
    return last.isEmpty()
        ? SensorStatus.NEVER_SEEN
        : new SensorStatus(
            SensorState.OK,
            last,
            last.values().stream().map(SensorStatus.Last::at).max(Instant::compareTo),
            Optional.empty(),
            Optional.empty());
  }

  public static SensorsDesk.NewPlacement inRoom(String room) {
    return new SensorsDesk.NewPlacement(
        Optional.of(room), Optional.empty(), false, Optional.empty());
  }

  public static SensorsDesk.NewPlacement outdoors() {
    return new SensorsDesk.NewPlacement(Optional.empty(), Optional.empty(), true, Optional.empty());
  }

  public static SensorsDesk.NewSensor newSensor(String code, SensorsDesk.NewPlacement placement) {
    return new SensorsDesk.NewSensor(
        code,
        "Sensor " + code,
        "muniment",
        Optional.of("topic/" + code),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        placement,
        Duration.ofMinutes(10).toSeconds(),
        List.of());
  }

  public Sensor sensor(String code, SensorsDesk.NewPlacement placement) {
    return sensors.register(BY, newSensor(code, placement)).sensor();
  }

  public void read(Sensor sensor, Instant at, Quantity quantity, double value) {
    Measurement measurement = new Measurement(at, Map.of(quantity, value));
    readings.append(List.of(new Entry.Reading(sensor.id(), measurement, at, 0)));
  }

  /** What a person is told, in English; it fails when nobody is. */
  public static Refusal refusal(Callable<?> action) {
    Refusal refusal = catchThrowableOfType(Refusal.class, action::call);
    if (refusal == null) {
      throw new AssertionError("it was not refused");
    }
    return refusal;
  }

  public static String said(Callable<?> action) {
    return Texts.in(Locale.ENGLISH).say(refusal(action).sentence());
  }

  private final class OfficeRegistry implements Registry {
    @Override
    public Site site() {
      return site;
    }

    @Override
    public Collection<Sensor> sensors() {
      return office.sensors();
    }

    @Override
    public Optional<Sensor> sensor(Code code) {
      return office.sensors().stream().filter(sensor -> sensor.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Sensor> sensor(int id) {
      return office.sensors().stream().filter(sensor -> sensor.id() == id).findFirst();
    }

    @Override
    public void reload() {
      reloads++;
    }
  }
}
