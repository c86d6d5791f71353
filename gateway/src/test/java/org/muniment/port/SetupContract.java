package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.Fluctuation;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.alarm.TakenOut;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.notice.Roster;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;

/** What every office keeps of the decisions about alarms and of who is told. */
public abstract class SetupContract {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Code R1 = Code.of("R1");
  private static final Code S1 = Code.of("S1");

  private static final Channel MAIL =
      new Channel(
          "mail",
          ChannelType.EMAIL,
          "邮件",
          true,
          Map.of("host", "mail.example", "port", "465"),
          Map.of("password", "geheim"));
  private static final Channel ROBOT =
      new Channel("hall", ChannelType.WECOM, "值班群", false, Map.of(), Map.of("key", "k-1"));

  protected Office office;

  protected abstract Office open();

  /** Called after changes; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openOffice() {
    office = open();
    office.addRoom(new Room(R1, "一号库房", "general", Code.of("MAIN")));
    office.addSensor(
        new Sensor(
            0,
            S1,
            "S1",
            "muniment",
            SensorAddress.ofTopic("t/s1"),
            Duration.ofMinutes(1),
            List.of(Placement.inRoom(NOW, R1)),
            List.of()));
  }

  @AfterEach
  void closeOffice() {
    office.close();
  }

  @Test
  void aNewArchiveHasTheUsualRulesAndTellsNobody() {
    assertThat(office.alarmSetup().rules()).isEmpty();
    assertThat(office.alarmSetup().general()).isEqualTo(GeneralRules.DEFAULT);
    assertThat(office.alarmSetup().airings(Instant.EPOCH)).isEmpty();
    assertThat(office.alarmSetup().takenOut()).isEmpty();
    assertThat(office.notificationSetup().channels()).isEmpty();
    assertThat(office.notificationSetup().roster()).isEqualTo(Roster.NEW);
    assertThat(office.notificationSetup().cards()).isEmpty();
  }

  private static PlaceRule.Version version(int day, Optional<AlarmRule> rule) {
    return new PlaceRule.Version(NOW.plus(Duration.ofDays(day)), rule, "li", "day " + day);
  }

  /** A rule in which no two figures are the same, so that none can be mistaken for another. */
  private static AlarmRule odd() {
    return new AlarmRule(
        OptionalDouble.empty(),
        OptionalDouble.of(61.5),
        1.25,
        Duration.ofSeconds(61),
        Duration.ofSeconds(62),
        1.5,
        7.5,
        OptionalDouble.of(3.5),
        Optional.of(new Fluctuation(Fluctuation.Reading.SET_POINT, 4.5, OptionalDouble.of(52.5))),
        Duration.ofHours(23),
        OptionalDouble.of(0.75),
        OptionalDouble.of(2.5));
  }

  @Test
  void aRuleIsReplacedWithAllItsVersions() {
    AlarmRule plain =
        AlarmRule.byPreset(Quantity.TEMPERATURE, new Limits(14, 24), Optional.empty());
    PlaceRule temperature =
        new PlaceRule(R1, Quantity.TEMPERATURE, List.of(version(0, Optional.of(plain))));
    PlaceRule humidity =
        new PlaceRule(
            R1,
            Quantity.HUMIDITY,
            List.of(version(0, Optional.of(odd())), version(3, Optional.empty())));
    office.alarmSetup().saveRule(new PlaceRule(R1, Quantity.HUMIDITY, temperature.versions()));
    office.alarmSetup().saveRule(humidity);
    office.alarmSetup().saveRule(temperature);
    settle();
    assertThat(office.alarmSetup().rules()).containsExactly(temperature, humidity);
  }

  @Test
  void theGeneralRulesAreReplaced() {
    GeneralRules rules =
        new GeneralRules(5, Duration.ofMinutes(7), 12.5, 123_456_789L, Duration.ofMinutes(90));
    office.alarmSetup().saveGeneral(GeneralRules.DEFAULT);
    office.alarmSetup().saveGeneral(rules);
    settle();
    assertThat(office.alarmSetup().general()).isEqualTo(rules);
  }

  private static Airing airing(int fromMinute, int untilMinute) {
    return new Airing(
        0, R1, NOW.plusSeconds(60L * fromMinute), NOW.plusSeconds(60L * untilMinute), "li", "风");
  }

  @Test
  void anAiringEndsWhenItWasSaidOrEarlier() {
    AlarmSetup setup = office.alarmSetup();
    Airing later = setup.addAiring(airing(30, 90));
    Airing first = setup.addAiring(airing(0, 60));
    assertThat(first.id()).isPositive().isNotEqualTo(later.id());
    settle();
    assertThat(office.alarmSetup().airings(NOW)).containsExactly(first, later);
    assertThat(office.alarmSetup().airings(first.until())).containsExactly(later);
    assertThat(office.alarmSetup().endAiring(first.id(), NOW.plusSeconds(600))).isTrue();
    assertThat(office.alarmSetup().endAiring(first.id(), NOW.plusSeconds(700))).isFalse();
    assertThat(office.alarmSetup().endAiring(first.id() + 99, NOW)).isFalse();
    settle();
    assertThat(office.alarmSetup().airings(NOW).get(0).until()).isEqualTo(NOW.plusSeconds(600));
  }

  @Test
  void aSensorAndItsQuantitiesAreTakenOutOnce() {
    TakenOut whole = new TakenOut(S1, Optional.empty(), NOW, "li", "校准");
    TakenOut humidity = new TakenOut(S1, Optional.of(Quantity.HUMIDITY), NOW, "li", "broken");
    assertThat(office.alarmSetup().takeOut(humidity)).isTrue();
    assertThat(office.alarmSetup().takeOut(whole)).isTrue();
    assertThat(office.alarmSetup().takeOut(whole)).isFalse();
    settle();
    assertThat(office.alarmSetup().takenOut()).containsExactly(whole, humidity);
    assertThat(office.alarmSetup().putBack(S1, Optional.empty())).isTrue();
    assertThat(office.alarmSetup().putBack(S1, Optional.empty())).isFalse();
    assertThat(office.alarmSetup().takenOut()).containsExactly(humidity);
  }

  @Test
  void aChannelComesBackWithItsSecretsAndIsReplacedAsAWhole() {
    NotificationSetup setup = office.notificationSetup();
    setup.saveChannel(
        new Channel(
            "mail", ChannelType.WEBHOOK, "old", false, Map.of("url", "x"), Map.of("k", "1")));
    setup.saveChannel(MAIL);
    setup.saveChannel(ROBOT);
    settle();
    assertThat(office.notificationSetup().channels()).containsExactly(ROBOT, MAIL);
    assertThat(office.notificationSetup().removeChannel("mail")).isTrue();
    assertThat(office.notificationSetup().removeChannel("mail")).isFalse();
    settle();
    assertThat(office.notificationSetup().channels()).containsExactly(ROBOT);
  }

  private static Roster roster() {
    Contact li =
        new Contact(
            "li",
            "李",
            "zh-CN",
            List.of(new Contact.Reach("mail", "li@example.org"), new Contact.Reach("hall", "")));
    Contact chen = new Contact("chen", "陳", "zh-TW", List.of());
    return new Roster(
        List.of(li, chen),
        List.of(
            new Roster.Shift(
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                new Roster.Hours(LocalTime.of(17, 30), LocalTime.of(8, 0)),
                2,
                "li"),
            new Roster.Shift(
                Set.of(DayOfWeek.values()),
                new Roster.Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
                1,
                "chen")),
        Duration.ofMinutes(5),
        Duration.ofMinutes(25),
        Optional.of(new Roster.Hours(LocalTime.of(22, 15), LocalTime.of(6, 45))),
        Optional.of(LocalTime.of(8, 5)));
  }

  @Test
  void theRosterIsReplacedAsAWholeInTheOrderGiven() {
    office.notificationSetup().saveRoster(roster());
    settle();
    assertThat(office.notificationSetup().roster()).isEqualTo(roster());
    Roster silent =
        new Roster(
            List.of(),
            List.of(),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Optional.empty(),
            Optional.empty());
    office.notificationSetup().saveRoster(silent);
    settle();
    assertThat(office.notificationSetup().roster()).isEqualTo(silent);
  }

  @Test
  void aCardIsOfAKindAndAPlaceOrEverywhere() {
    InstructionCard everywhere = new InstructionCard(AlarmKind.HIGH, Optional.empty(), "开除湿机\n关窗");
    InstructionCard here = new InstructionCard(AlarmKind.HIGH, Optional.of(R1), "call Li");
    InstructionCard stale = new InstructionCard(AlarmKind.STALE, Optional.empty(), "battery");
    NotificationSetup setup = office.notificationSetup();
    setup.saveCard(stale);
    setup.saveCard(new InstructionCard(AlarmKind.HIGH, Optional.of(R1), "old"));
    setup.saveCard(here);
    setup.saveCard(everywhere);
    settle();
    assertThat(office.notificationSetup().cards()).containsExactly(everywhere, here, stale);
    assertThat(office.notificationSetup().removeCard(AlarmKind.HIGH, Optional.empty())).isTrue();
    assertThat(office.notificationSetup().removeCard(AlarmKind.HIGH, Optional.empty())).isFalse();
    assertThat(office.notificationSetup().cards()).containsExactly(here, stale);
  }

  @Test
  void aPlaceKeepsThePresetsThatItHadBefore() {
    Cabinet cabinet =
        new Cabinet(
            Code.of("C1"),
            R1,
            "C1",
            Optional.empty(),
            2,
            2,
            Cabinet.ShelfOrder.TOP,
            OptionalDouble.empty(),
            OptionalDouble.empty());
    office.addCabinet(cabinet);
    Room room =
        office.rooms().get(0).keptBy("film-copy", NOW.plusSeconds(9), "chen", "films moved in");
    room = room.keptBy("general", NOW.plusSeconds(10), "li", "and out");
    Cabinet own = cabinet.keptBy(Optional.of("film-copy"), NOW, "li", "films");
    assertThat(office.updateRoom(room)).isTrue();
    assertThat(office.updateRoom(room)).as("nothing is doubled").isTrue();
    assertThat(office.updateCabinet(own)).isTrue();
    Room nowhere = new Room(Code.of("R9"), "none", "general", Code.of("MAIN"));
    assertThat(office.updateRoom(nowhere.keptBy("film-copy", NOW, "li", ""))).isFalse();
    settle();
    assertThat(office.rooms()).containsExactly(room);
    assertThat(office.cabinets()).containsExactly(own);
  }

  @Test
  void theyArePartOfTheTransactionsOfTheOffice() {
    assertThatThrownBy(
            () ->
                office.together(
                    () -> {
                      office.notificationSetup().saveChannel(MAIL);
                      office.notificationSetup().saveRoster(roster());
                      office.alarmSetup().addAiring(airing(0, 1));
                      assertThat(office.notificationSetup().channels()).hasSize(1);
                      throw new IllegalStateException("changed its mind");
                    }))
        .hasMessage("changed its mind");
    settle();
    assertThat(office.notificationSetup().channels()).isEmpty();
    assertThat(office.notificationSetup().roster()).isEqualTo(Roster.NEW);
    assertThat(office.alarmSetup().airings(Instant.EPOCH)).isEmpty();
  }
}
