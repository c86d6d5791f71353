package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.port.Office.Credential;
import org.muniment.port.Office.Retained;
import org.muniment.port.Office.Token;

/** What every office does, whatever it is made of. */
public abstract class OfficeContract {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  protected Office office;

  protected abstract Office open();

  /** Called after changes; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openOffice() {
    office = open();
  }

  @AfterEach
  void closeOffice() {
    office.close();
  }

  private static Room room(String code) {
    return new Room(Code.of(code), "一号库房", "general", Code.of("MAIN"));
  }

  private static Cabinet cabinet(String code, int shelves) {
    return new Cabinet(
        Code.of(code),
        Code.of("R1"),
        "",
        Optional.of("film-copy"),
        shelves,
        10,
        Cabinet.ShelfOrder.BOTTOM,
        OptionalDouble.of(1.5),
        OptionalDouble.empty());
  }

  private static Sensor sensor(String code, SensorAddress address) {
    return new Sensor(
        0,
        Code.of(code),
        "温湿度 " + code,
        "muniment",
        address,
        Duration.ofSeconds(60),
        List.of(Placement.outdoor(NOW)),
        List.of());
  }

  private Sensor only() {
    settle();
    assertThat(office.sensors()).hasSize(1);
    return office.sensors().get(0);
  }

  @Test
  void beginsWithTheShippedPresetsAndNothingElse() {
    assertThat(office.presets()).isEqualTo(Presets.SHIPPED);
    assertThat(office.site()).isEmpty();
    assertThat(office.rooms()).isEmpty();
    assertThat(office.cabinets()).isEmpty();
    assertThat(office.sensors()).isEmpty();
    assertThat(office.credentials()).isEmpty();
    assertThat(office.tokens()).isEmpty();
    assertThat(office.retained()).isEmpty();
  }

  @Test
  void theSiteIsReplaced() {
    office.saveSite(new Site(Code.of("A"), "A", ZoneId.of("UTC")));
    Site site = new Site(Code.of("MAIN"), "市档案馆", ZoneId.of("Asia/Shanghai"));
    office.saveSite(site);
    settle();
    assertThat(office.site()).contains(site);
  }

  @Test
  void roomsCabinetsAndShelvesShareOneNamespace() {
    assertThat(office.addRoom(room("R1"))).isTrue();
    assertThat(office.addRoom(room("C1-S02"))).isTrue();
    assertThat(office.addRoom(room("R1"))).isFalse();
    assertThat(office.addCabinet(cabinet("R1", 1))).isFalse();
    assertThat(office.addCabinet(cabinet("C1", 2))).as("a shelf's code is taken").isFalse();
    assertThat(office.kindOf("C1")).as("a refusal leaves nothing").isEmpty();
    assertThat(office.kindOf("C1-S01")).isEmpty();
    assertThat(office.addCabinet(cabinet("C1", 1))).isTrue();
    settle();
    assertThat(office.kindOf("R1")).contains("room");
    assertThat(office.kindOf("C1")).contains("cabinet");
    assertThat(office.kindOf("C1-S01")).contains("shelf");
    assertThat(office.kindOf("nothing")).isEmpty();
    assertThat(office.rooms()).containsExactly(room("C1-S02"), room("R1"));
    assertThat(office.cabinets()).containsExactly(cabinet("C1", 1));
  }

  @Test
  void aPresetGetsVersionsOrIsNew() {
    Preset general = Presets.SHIPPED.get(0);
    Preset.Version summer =
        new Preset.Version(
            NOW,
            Map.of(Quantity.TEMPERATURE, new Limits(16, 26.5)),
            Map.of(Quantity.HUMIDITY, 3.0),
            "zhang",
            "夏季");
    Preset changed = new Preset("general", "own rule", List.of(general.versions().get(0), summer));
    Preset own = new Preset("own", "", List.of(summer));
    office.savePreset(changed);
    office.savePreset(own);
    settle();
    assertThat(office.presets()).hasSize(Presets.SHIPPED.size() + 1).contains(changed, own);
    assertThat(office.presets().get(0)).isEqualTo(changed);
  }

  @Test
  void aSensorComesBackWithItsIdPlacementsAndCalibrations() {
    SensorAddress address =
        new SensorAddress(Transport.SERIAL, "COM3", OptionalInt.of(17), Optional.of("北墙"));
    Calibration calibration =
        new Calibration(Quantity.TEMPERATURE, -0.25, NOW, Optional.of(NOW.plusSeconds(99)));
    Sensor wanted =
        new Sensor(
            0,
            Code.of("S1"),
            "北墙",
            "muniment",
            address,
            Duration.ofMinutes(10),
            List.of(Placement.inRoom(NOW, Code.of("R1"))),
            List.of(calibration));
    Sensor added = office.addSensor(wanted).orElseThrow();
    assertThat(added.id()).isPositive();
    assertThat(only()).isEqualTo(added);
    assertThat(added.address()).isEqualTo(address);

    Placement moved = Placement.inCabinet(NOW.plusSeconds(5), Code.of("C1"));
    Calibration more = new Calibration(Quantity.HUMIDITY, 2, NOW, Optional.empty());
    office.addPlacement(Code.of("S1"), moved);
    office.addCalibration(Code.of("S1"), more);
    assertThat(only().placements()).hasSize(2).contains(moved);
    assertThat(only().calibrations()).containsExactly(calibration, more);
    assertThat(office.sensor(Code.of("S1"))).contains(only());
    assertThat(office.sensor(Code.of("S2"))).isEmpty();
  }

  @Test
  void aSensorsCodeAndAddressAreUnique() {
    SensorAddress a = SensorAddress.ofTopic("t/a");
    Sensor first = office.addSensor(sensor("S1", a)).orElseThrow();
    assertThat(office.addSensor(sensor("S1", SensorAddress.ofTopic("t/b")))).isEmpty();
    assertThat(office.addSensor(sensor("S2", a))).isEmpty();
    Sensor second = office.addSensor(sensor("S2", SensorAddress.ofTopic("t/a", "1"))).orElseThrow();
    Sensor third = office.addSensor(sensor("A9", SensorAddress.ofPort("t/a"))).orElseThrow();
    settle();
    assertThat(office.sensors()).containsExactly(third, first, second);
    assertThat(office.sensors()).extracting(Sensor::id).doesNotHaveDuplicates();
  }

  @Test
  void aSensorChangesUnlessItsNewAddressIsTaken() {
    Sensor first = office.addSensor(sensor("S1", SensorAddress.ofTopic("t/a"))).orElseThrow();
    office.addSensor(sensor("S2", SensorAddress.ofTopic("t/b")));
    assertThat(office.updateSensor(renamed(first, SensorAddress.ofTopic("t/b")))).isFalse();
    settle();
    assertThat(office.sensors()).contains(first);
    Sensor changed = renamed(first, SensorAddress.ofTopic("t/c"));
    assertThat(office.updateSensor(changed)).isTrue();
    assertThat(office.updateSensor(changed)).as("its own address is not taken").isTrue();
    assertThat(office.updateSensor(sensor("S3", SensorAddress.ofTopic("t/d")))).isFalse();
    settle();
    assertThat(office.sensors()).contains(changed).hasSize(2);
  }

  private static Sensor renamed(Sensor s, SensorAddress address) {
    return new Sensor(
        s.id(),
        s.code(),
        "renamed",
        "tasmota",
        address,
        Duration.ofMinutes(5),
        s.placements(),
        s.calibrations());
  }

  @Test
  void whatBelongsToNoSensorIsRefused() {
    Code nobody = Code.of("NOBODY");
    assertThatThrownBy(() -> office.addPlacement(nobody, Placement.outdoor(NOW)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("NOBODY");
    assertThatThrownBy(() -> office.saveCredential(credential("NOBODY", 1)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("NOBODY");
  }

  private static Credential credential(String sensor, int hash) {
    return new Credential(
        Code.of(sensor), "u-" + sensor, new byte[] {1}, new byte[] {(byte) hash}, NOW);
  }

  @Test
  void aNewCredentialReplacesTheOldOne() {
    office.addSensor(sensor("S1", SensorAddress.ofTopic("t/a")));
    office.saveCredential(credential("S1", 1));
    office.saveCredential(credential("S1", 2));
    settle();
    assertThat(office.credentials())
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(credential("S1", 2));
  }

  @Test
  void aTokenIsFoundByItsHashAndNamesMayRepeat() {
    office.addToken(new Token("display", "viewer", new byte[] {1, 2}, NOW));
    office.addToken(new Token("display", "archivist", new byte[] {1, 3}, NOW));
    settle();
    assertThat(office.tokenByHash(new byte[] {1, 3}).orElseThrow().role()).isEqualTo("archivist");
    assertThat(office.tokenByHash(new byte[] {1})).isEmpty();
    assertThat(office.tokens()).extracting(Token::role).containsExactly("viewer", "archivist");
  }

  @Test
  void aRetainedMessageIsReplacedAndForgotten() {
    office.saveRetained(
        List.of(new Retained("a", new byte[] {1}, 0), new Retained("b", new byte[] {2}, 1)));
    office.saveRetained(List.of(new Retained("a", new byte[] {3}, 2)));
    office.saveRetained(List.of(new Retained("b", new byte[0], 1)));
    settle();
    assertThat(office.retained())
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(new Retained("a", new byte[] {3}, 2));
  }

  @Test
  void retainedMessagesAreBounded() {
    byte[] large = new byte[Retained.MAX_PAYLOAD_BYTES + 1];
    assertThatThrownBy(() -> new Retained("large", large, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536")
        .hasMessageContaining("large");
    office.saveRetained(
        IntStream.range(0, Retained.MAX_TOPICS)
            .mapToObj(i -> new Retained("t" + i, new byte[] {1}, 0))
            .toList());
    office.saveRetained(
        List.of(new Retained("t0", new byte[] {2}, 0), new Retained("new", new byte[] {1}, 0)));
    settle();
    assertThat(office.retained())
        .hasSize(Retained.MAX_TOPICS)
        .extracting(Retained::topic)
        .contains("t0", "new", "t2")
        .doesNotContain("t1");
  }
}
