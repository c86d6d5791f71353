package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.BY;
import static org.muniment.desk.DeskRig.refusal;
import static org.muniment.desk.DeskRig.said;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.desk.RosterDesk.NewContact;
import org.muniment.desk.RosterDesk.NewHours;
import org.muniment.desk.RosterDesk.NewRoster;
import org.muniment.desk.RosterDesk.NewShift;
import org.muniment.desk.RosterDesk.Silence;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.notice.Contact.Reach;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.notice.Roster;
import org.muniment.port.Notifier;

class RosterDeskTest {
  private final DeskRig rig = new DeskRig("Asia/Shanghai");
  private final NotificationDesk desk =
      NotificationDesk.of(
          rig.office, List.of(), (channel, by) -> new Notifier.Outcome.Delivered("ok"));
  private final RosterDesk roster = desk.roster();

  private void channel(String id, String type, boolean enabled) {
    boolean mail = type.equals("email");
    desk.channels()
        .add(
            BY,
            new ChannelsDesk.NewChannel(
                id,
                type,
                id,
                enabled,
                mail ? Map.of("host", "mail.example", "from", "a@b.example") : Map.of(),
                mail
                    ? Map.of()
                    : Map.of("url", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k")));
  }

  @BeforeEach
  void ways() {
    channel("mail", "email", true);
    channel("group", "wecom", true);
  }

  private static NewRoster of(List<NewContact> contacts, List<NewShift> shifts) {
    return new NewRoster(contacts, shifts, 15, 60, Optional.empty(), Optional.empty());
  }

  private static NewContact contact(String id, Reach... reaches) {
    return new NewContact(id, "李 " + id, "zh-CN", List.of(reaches));
  }

  private static NewShift shift(String day, String from, String to, int step, String contact) {
    return new NewShift(List.of(day.split(" ")), new NewHours(from, to), step, contact);
  }

  private static final Reach MAIL = new Reach("mail", "li@example.org");

  @Test
  void aRosterComesBackAsItWasAskedFor() {
    NewRoster asked =
        new NewRoster(
            List.of(contact("li", MAIL, new Reach("group", "")), contact("chen", MAIL)),
            List.of(shift("monday sunday", "17:30", "08:00", 2, "li")),
            5,
            5,
            Optional.of(new NewHours("22:00", "06:30")),
            Optional.of("08:05"));
    Roster kept = roster.replace(BY, asked);
    assertThat(roster.roster()).isEqualTo(kept);
    assertThat(RosterWords.asked(kept)).isEqualTo(asked);
    roster.replace(BY, asked);
    assertThat(rig.office.trail().newest(org.muniment.port.Trail.Filter.ALL, Long.MAX_VALUE, 9))
        .filteredOn(entry -> entry.deed().action().equals("roster.change"))
        .as("what changes nothing is not told")
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.deed().after().get("shifts"))
                    .isEqualTo("monday sunday 17:30-08:00, step 2: li"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "monday   | 08:00 | 17:00 | 1 | nobody | shifts[0].contact   | There is no contact",
        "monday   | 8:00  | 17:00 | 1 | li     | shifts[0].from      | is not a time of day",
        "monday   | 08:00 | 24:00 | 1 | li     | shifts[0].to        | is not a time of day",
        "monday   | 08:00 | 17:00 | 4 | li     | shifts[0].step      | A step is 1 to 3, not 4",
        "funday   | 08:00 | 17:00 | 1 | li     | shifts[0].days      | is not a day of the week",
      })
  void aShiftThatCannotBe(
      String day, String from, String to, int step, String contact, String field, String says) {
    NewRoster asked =
        of(List.of(contact("li", MAIL)), List.of(shift(day, from, to, step, contact)));
    assertThat(refusal(() -> roster.replace(BY, asked)).fields())
        .extracting(Refusal.Field::field)
        .containsExactly(field);
    assertThat(said(() -> roster.replace(BY, asked))).contains(says);
    assertThat(roster.roster()).isEqualTo(Roster.NEW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L i | zh-CN | mail  | a@b.example | contacts[0].id",
        "li  | de    | mail  | a@b.example | contacts[0].language",
        "li  | en    | mail  | a b         | contacts[0].reaches[0].address",
        "li  | en    | group | a@b.example | contacts[0].reaches[0].address",
        "li  | en    | fax   | ''          | contacts[0].reaches[0].channel",
      })
  void aContactThatCannotBe(
      String id, String language, String channel, String address, String field) {
    NewContact contact = new NewContact(id, "Li", language, List.of(new Reach(channel, address)));
    assertThat(refusal(() -> roster.replace(BY, of(List.of(contact), List.of()))).fields())
        .extracting(Refusal.Field::field)
        .containsExactly(field);
  }

  @Test
  void contactsDifferAndCanBeReached() {
    NewRoster asked =
        of(List.of(contact("li", MAIL), contact("li", MAIL), contact("x")), List.of());
    assertThat(refusal(() -> roster.replace(BY, asked)).fields())
        .extracting(Refusal.Field::field)
        .containsExactly("contacts[1].id", "contacts[2].reaches");
  }

  @Test
  void stepThreeDoesNotComeBeforeStepTwo() {
    NewRoster asked =
        new NewRoster(List.of(), List.of(), 20, 10, Optional.empty(), Optional.of("25:00"));
    assertThat(refusal(() -> roster.replace(BY, asked)).fields())
        .extracting(Refusal.Field::field)
        .containsExactly("thirdAfterMinutes", "allWellAt");
  }

  @Test
  void itIsSaidWhenNobodyWouldBeTold() {
    assertThat(roster.silence(DeskRig.NOW)).as("a group is told as a whole").isEmpty();
    desk.channels().remove(BY, "group", "gone");
    assertThat(roster.silence(DeskRig.NOW)).contains(Silence.NO_CONTACT);
    roster.replace(BY, of(List.of(contact("li", MAIL)), List.of()));
    assertThat(roster.silence(DeskRig.NOW)).isEmpty();
    channel("other", "email", true);
    desk.channels()
        .change(
            BY,
            new ChannelsDesk.NewChannel(
                "mail",
                "email",
                "mail",
                false,
                Map.of("host", "mail.example", "from", "a@b.example"),
                Map.of()));
    assertThat(roster.silence(DeskRig.NOW)).contains(Silence.NO_WAY_TO_CONTACTS);
    desk.channels().remove(BY, "other", "gone");
    assertThat(roster.silence(DeskRig.NOW)).contains(Silence.NO_CHANNEL_ON);
  }

  @Test
  void aCardIsForAPlaceThatIsThere() {
    CardsDesk cards = desk.cards();
    assertThat(
            refusal(() -> cards.save(BY, new CardsDesk.NewCard("fire", Optional.of("R9"), " ")))
                .fields())
        .extracting(Refusal.Field::field)
        .containsExactly("kind", "text", "place");
    InstructionCard card =
        cards.save(BY, new CardsDesk.NewCard("high", Optional.of("R1"), " a\r\nb "));
    assertThat(card.text()).isEqualTo("a\nb");
    assertThat(cards.cards()).containsExactly(card);
    assertThat(
            refusal(
                    () -> {
                      cards.remove(BY, AlarmKind.HIGH, Optional.empty());
                      return null;
                    })
                .kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    cards.remove(BY, AlarmKind.HIGH, Optional.of("R1"));
    assertThat(cards.cards()).isEmpty();
  }
}
