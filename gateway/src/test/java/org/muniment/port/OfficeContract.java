package org.muniment.port;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.muniment.domain.people.Account;
import org.muniment.domain.people.Attempts;
import org.muniment.domain.people.LoginName;
import org.muniment.domain.people.Role;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Office.Answered;
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
  void aRoomAndACabinetAreChangedButForTheirCodes() {
    assertThat(office.updateRoom(room("R1"))).as("there is none").isFalse();
    assertThat(office.updateCabinet(cabinet("C1", 2))).as("there is none").isFalse();
    office.addRoom(room("R1"));
    office.addRoom(room("C1-S04"));
    office.addCabinet(cabinet("C1", 2));
    Room other = new Room(Code.of("R1"), "特藏", "film-copy", Code.of("SOUTH"));
    assertThat(office.updateRoom(other)).isTrue();
    assertThat(office.updateCabinet(cabinet("C1", 4))).as("a shelf's code is taken").isFalse();
    settle();
    assertThat(office.kindOf("C1-S03")).as("a refusal leaves nothing").isEmpty();
    assertThat(office.cabinets()).containsExactly(cabinet("C1", 2));
    assertThat(office.updateCabinet(cabinet("C1", 3))).isTrue();
    settle();
    assertThat(office.kindOf("C1-S03")).contains("shelf");
    Cabinet smaller =
        new Cabinet(
            Code.of("C1"),
            Code.of("C1-S04"),
            "甲柜",
            Optional.empty(),
            1,
            20,
            Cabinet.ShelfOrder.TOP,
            OptionalDouble.empty(),
            OptionalDouble.of(2));
    assertThat(office.updateCabinet(smaller)).isTrue();
    settle();
    assertThat(office.rooms()).containsExactly(room("C1-S04"), other);
    assertThat(office.cabinets()).containsExactly(smaller);
    assertThat(office.kindOf("C1-S01")).contains("shelf");
    assertThat(office.kindOf("C1-S02")).isEmpty();
    assertThat(office.addRoom(room("C1-S02"))).as("it is free again").isTrue();
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

  private static Token token(String name, String role, byte[] hash) {
    return new Token(
        0,
        name,
        role,
        "internal",
        hash,
        "li",
        NOW,
        Optional.of(NOW.plusSeconds(60)),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aTokenIsFoundByItsHashAndNamesMayRepeat() {
    office.addToken(token("display", "viewer", new byte[] {1, 2}));
    office.addToken(token("display", "archivist", new byte[] {1, 3}));
    settle();
    assertThat(office.tokenByHash(new byte[] {1, 3}).orElseThrow().role()).isEqualTo("archivist");
    assertThat(office.tokenByHash(new byte[] {1})).isEmpty();
    assertThat(office.tokens()).extracting(Token::role).containsExactly("viewer", "archivist");
  }

  @Test
  void aTokenKeepsWhenItWasUsedAndEndsOnce() {
    Token kept = office.addToken(token("display", "viewer", new byte[] {1}));
    office.tokenUsed(kept.id(), NOW);
    assertThat(office.endToken(kept.id(), NOW.plusSeconds(1))).isTrue();
    assertThat(office.endToken(kept.id(), NOW.plusSeconds(2))).isFalse();
    assertThat(office.endToken(kept.id() + 1, NOW)).isFalse();
    settle();
    Token token = office.tokens().get(0);
    assertThat(token.clearance()).isEqualTo("internal");
    assertThat(token.createdBy()).isEqualTo("li");
    assertThat(token.expiresAt()).contains(NOW.plusSeconds(60));
    assertThat(token.lastUsedAt()).contains(NOW);
    assertThat(token.endedAt()).contains(NOW.plusSeconds(1));
  }

  private static Answered answered(String key, String body, Instant at) {
    return new Answered("token:1", key, "f", 201, "text/plain", "/x", body.getBytes(UTF_8), at);
  }

  @Test
  void theFirstAnswerIsKeptForADay() {
    office.saveAnswered(answered("k", "first", NOW));
    office.saveAnswered(answered("k", "second", NOW));
    settle();
    assertThat(office.answered("token:1", "k").orElseThrow().body())
        .isEqualTo("first".getBytes(UTF_8));
    assertThat(office.answered("token:2", "k")).isEmpty();
    office.saveAnswered(answered("l", "later", NOW.plus(Duration.ofHours(25))));
    assertThat(office.answered("token:1", "k")).isEmpty();
    assertThat(office.answered("token:1", "l")).isPresent();
  }

  @Test
  void whatIsDoneTogetherIsKeptTogetherOrNotAtAll() {
    By by = By.system("test", NOW);
    office.together(
        () -> {
          office.addRoom(room("R1"));
          assertThat(office.rooms()).as("seen inside").hasSize(1);
          return office.trail().add(Deed.of(by, "room.add", "R1"));
        });
    assertThatThrownBy(
            () ->
                office.together(
                    () -> {
                      office.addRoom(room("R2"));
                      office.trail().add(Deed.of(by, "room.add", "R2"));
                      throw new IllegalStateException("changed its mind");
                    }))
        .hasMessage("changed its mind");
    settle();
    assertThat(office.rooms()).extracting(Room::code).containsExactly(Code.of("R1"));
    assertThat(office.trail().after(0, 10)).hasSize(1);
    assertThat(office.trail().head()).hasValueSatisfying(h -> assertThat(h.number()).isEqualTo(1));
  }

  @Test
  void theTrailIsAChainThatCanBeReadBothWays() {
    assertThat(office.trail().head()).isEmpty();
    By li = new By(By.Kind.PERSON, "li", "192.0.2.7", NOW);
    Entry first = office.trail().add(Deed.of(li, "room.add", "R1").after("name", "一号 \"库房\"\n"));
    Entry second =
        office
            .trail()
            .add(
                Deed.of(By.system("start", NOW.plusSeconds(5)), "site.change", "A")
                    .change("name", "old", "new")
                    .because("moved")
                    .secret("secret"));
    Entry third = office.trail().add(Deed.of(li, "rooms.count", "-"));
    settle();
    assertThat(office.trail().after(0, 10)).containsExactly(first, second, third);
    assertThat(office.trail().after(1, 1)).containsExactly(second);
    assertThat(office.trail().newest(Trail.Filter.ALL, Long.MAX_VALUE, 10))
        .containsExactly(third, second, first);
    assertThat(office.trail().newest(Trail.Filter.ALL, 3, 1)).containsExactly(second);
    assertThat(office.trail().byHash(second.hash())).contains(second);
    assertThat(office.trail().byHash("0".repeat(64))).isEmpty();
    assertThat(office.trail().head()).contains(new Trail.Head(3, third.hash()));
    assertThat(found(Optional.of(NOW.plusSeconds(1)), Optional.empty(), "", ""))
        .containsExactly(second);
    assertThat(found(Optional.empty(), Optional.of(NOW), "", "")).isEmpty();
    assertThat(found(Optional.empty(), Optional.empty(), "li", "")).containsExactly(third, first);
    assertThat(found(Optional.empty(), Optional.empty(), "", "room")).containsExactly(first);
    assertThat(found(Optional.empty(), Optional.empty(), "", "room.add")).containsExactly(first);
  }

  private List<Entry> found(
      Optional<Instant> from, Optional<Instant> to, String person, String action) {
    Trail.Filter filter =
        new Trail.Filter(
            from,
            to,
            Optional.of(person).filter(p -> !p.isEmpty()),
            Optional.of(action).filter(a -> !a.isEmpty()));
    return office.trail().newest(filter, Long.MAX_VALUE, 10);
  }

  private static Account account(String name) {
    return new Account(
        0, LoginName.of(name), "李 " + name, Role.VIEWER, "public", true, NOW, NOW, false);
  }

  @Test
  void anAccountIsFoundHoweverItsNameIsWritten() {
    Account li = office.people().add(account("Li"), "h1").orElseThrow();
    assertThat(office.people().add(account("ＬＩ"), "h2")).isEmpty();
    settle();
    assertThat(office.people().account(LoginName.of("lI"))).contains(li);
    assertThat(office.people().account(li.id())).contains(li);
    assertThat(office.people().account(LoginName.of("wang"))).isEmpty();
    assertThat(office.people().accounts()).containsExactly(li);
  }

  @Test
  void passwordsAreKeptNewestFirst() {
    int li = office.people().add(account("li"), "h1").orElseThrow().id();
    office.people().savePassword(li, "h2", NOW.plusSeconds(1), true);
    office.people().rehash(li, "h2b");
    settle();
    assertThat(office.people().passwordHashes(li, 5)).containsExactly("h2b", "h1");
    assertThat(office.people().passwordHashes(li, 1)).containsExactly("h2b");
    Account changed = office.people().account(li).orElseThrow();
    assertThat(changed.mustChangePassword()).isTrue();
    assertThat(changed.passwordSetAt()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void sessionsLiveUntilTheyAreEnded() {
    int li = office.people().add(account("li"), "h1").orElseThrow().id();
    for (int i = 1; i <= 3; i++) {
      office.people().begin(session(i, li));
    }
    office.people().used(new byte[] {1}, NOW.plusSeconds(60));
    settle();
    assertThat(office.people().session(new byte[] {1}).orElseThrow().usedAt())
        .isEqualTo(NOW.plusSeconds(60));
    assertThat(office.people().sessions())
        .hasSize(3)
        .first()
        .satisfies(s -> assertThat(s.idHash()).containsExactly(1));
    office.people().end(new byte[] {2});
    assertThat(office.people().endAll(li, Optional.of(new byte[] {1}))).isEqualTo(1);
    assertThat(office.people().session(new byte[] {3})).isEmpty();
    office.people().endOld(NOW.minusSeconds(1), NOW.plusSeconds(61));
    assertThat(office.people().sessions()).isEmpty();
  }

  private static People.Session session(int id, int account) {
    return new People.Session(new byte[] {(byte) id}, account, NOW, NOW, "192.0.2.7", "Browser");
  }

  @Test
  void attemptsAreCountedUntilForgotten() {
    Attempts two = Attempts.NONE.failed(NOW).failed(NOW);
    office.people().saveAttempts("name:li", Attempts.NONE.failed(NOW));
    office.people().saveAttempts("name:li", two);
    settle();
    assertThat(office.people().attempts("name:li")).contains(two);
    office.people().forgetAttempts("name:li");
    assertThat(office.people().attempts("name:li")).isEmpty();
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
