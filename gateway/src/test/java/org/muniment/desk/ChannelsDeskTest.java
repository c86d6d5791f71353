package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.BY;
import static org.muniment.desk.DeskRig.refusal;
import static org.muniment.desk.DeskRig.said;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.desk.ChannelsDesk.NewChannel;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier;

class ChannelsDeskTest {
  private static final String SECRET = "Geheim-Zeichen-7";

  private final DeskRig rig = new DeskRig("Asia/Shanghai");
  private final List<String> tested = new ArrayList<>();
  private final NotificationDesk desk =
      NotificationDesk.of(
          rig.office,
          List.of(new Channel("siren", ChannelType.COMMAND, "Siren", true, Map.of(), Map.of())),
          (channel, by) -> {
            tested.add(channel);
            return new Notifier.Outcome.Refused(Message.of("refusal.shift.days"));
          });
  private final ChannelsDesk channels = desk.channels();

  private static NewChannel mail(Map<String, String> more, Map<String, String> secrets) {
    Map<String, String> settings =
        new HashMap<>(Map.of("host", "mail.example.org", "from", "a@example.org"));
    settings.putAll(more);
    return new NewChannel("mail", "email", "邮件", true, settings, secrets);
  }

  private static NewChannel robot(String id) {
    return new NewChannel(
        id,
        "dingtalk",
        "值班群",
        true,
        Map.of(),
        Map.of(
            "url",
            "https://oapi.dingtalk.com/robot/send?access_token=" + SECRET,
            "secret",
            "SEC1"));
  }

  private Map<String, String> secrets(String id) {
    return rig.office.notificationSetup().channels().stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .orElseThrow()
        .secrets();
  }

  @Test
  void aSecretThatIsNotGivenAgainStaysAndABlankOneGoes() {
    channels.add(BY, robot("robot"));
    NewChannel renamed =
        new NewChannel("robot", "dingtalk", "other", false, Map.of(), Map.of("secret", " "));
    ChannelsDesk.Known known = channels.change(BY, renamed);
    assertThat(known.name()).isEqualTo("other");
    assertThat(known.enabled()).isFalse();
    assertThat(known.secretsSet()).containsExactly("url");
    assertThat(secrets("robot").get("url")).endsWith(SECRET);
  }

  @Test
  void thePasswordIsAskedForAgainWhenTheServerIsAnotherOne() {
    channels.add(BY, mail(Map.of("user", "a"), Map.of("password", SECRET)));
    NewChannel elsewhere = mail(Map.of("user", "a", "host", "mail.evil.example"), Map.of());
    assertThat(refusal(() -> channels.change(BY, elsewhere)).fields())
        .extracting(Refusal.Field::field)
        .containsExactly("secrets.password");
    assertThat(channels.channel("mail").settings()).containsEntry("host", "mail.example.org");
    channels.change(BY, mail(Map.of("user", "b"), Map.of()));
    assertThat(secrets("mail")).containsEntry("password", SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mail | email   | x | id              | is not a short name for a channel",
        "m    | fax     | x | type            | is not a type of channel",
        "m    | command | x | type            | is not a type of channel",
        "m    | email   |   | name            | Give a name",
        "m    | email   | x | settings.host   | This is needed",
        "m    | wecom   | x | secrets.url     | This is needed",
      })
  void whatCannotBeAChannel(String id, String type, String name, String field, String sentence) {
    NewChannel asked = new NewChannel(id, type, name, true, Map.of(), Map.of());
    Refusal refusal = refusal(() -> channels.add(BY, asked));
    assertThat(refusal.fields()).extracting(Refusal.Field::field).contains(field);
    assertThat(said(() -> channels.add(BY, asked))).contains(sentence);
    assertThat(rig.office.notificationSetup().channels()).isEmpty();
  }

  @Test
  void theListIsReplacedAsAWholeOrNotAtAll() {
    channels.add(BY, robot("old"));
    NewChannel wrong = new NewChannel("x", "email", "", true, Map.of(), Map.of());
    assertThat(refusal(() -> channels.replace(BY, List.of(robot("new"), wrong))).fields())
        .extracting(Refusal.Field::field)
        .contains("[1].name", "[1].settings.host");
    assertThat(channels.channels())
        .extracting(ChannelsDesk.Known::id)
        .containsExactly("old", "siren");
    NewChannel ofFile = new NewChannel("siren", "command", "Siren", true, Map.of(), Map.of());
    channels.replace(BY, List.of(robot("new"), ofFile));
    assertThat(channels.channels())
        .extracting(ChannelsDesk.Known::id)
        .containsExactly("new", "siren");
  }

  @Test
  void theSameIdTwiceIsRefused() {
    assertThat(refusal(() -> channels.replace(BY, List.of(robot("r"), robot("r")))).fields())
        .extracting(Refusal.Field::field)
        .containsExactly("[1].id");
    channels.add(BY, robot("r"));
    assertThat(refusal(() -> channels.add(BY, robot("r"))).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal(() -> channels.add(BY, robot("siren"))).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  void aChannelThatSomebodyIsToldByStays() {
    channels.add(BY, robot("robot"));
    desk.roster()
        .change(
            BY,
            roster ->
                new RosterDesk.NewRoster(
                    List.of(
                        new RosterDesk.NewContact(
                            "li", "李", "zh-CN", List.of(new Contact.Reach("robot", "")))),
                    List.of(),
                    15,
                    60,
                    Optional.empty(),
                    Optional.empty()));
    Refusal refusal = refusal(() -> removed("robot"));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(said(() -> removed("robot"))).contains("李");
    assertThat(refusal(() -> channels.replace(BY, List.of())).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(channels.channels()).hasSize(2);
  }

  private Object removed(String id) {
    channels.remove(BY, id, "not needed");
    return null;
  }

  @Test
  void whatStandsInTheFileIsChangedThere() {
    assertThat(said(() -> removed("siren"))).contains("muniment.yaml");
    assertThat(refusal(() -> removed("nothing")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(said(() -> channels.change(BY, robot("siren")))).contains("muniment.yaml");
  }

  @Test
  void aTestGoesOutAndIsTold() {
    assertThat(channels.test(BY, "siren")).isInstanceOf(Notifier.Outcome.Refused.class);
    assertThat(tested).containsExactly("siren");
    assertThat(refusal(() -> channels.test(BY, "nothing")).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void theTrailTellsOfEveryChangeAndOfNoSecret() {
    channels.add(BY, robot("robot"));
    channels.change(
        BY, new NewChannel("robot", "dingtalk", "b", true, Map.of(), Map.of("secret", SECRET)));
    channels.change(BY, new NewChannel("robot", "dingtalk", "b", true, Map.of(), Map.of()));
    removed("robot");
    assertThat(rig.office.trail().after(1, 10))
        .extracting(entry -> entry.deed().action() + " " + entry.deed().after().get("secret"))
        .as("what changes nothing is not told")
        .containsExactly(
            "notification-channel.add set",
            "notification-channel.change changed",
            "notification-channel.remove null");
    assertThat(rig.office.trail().after(0, 10).toString()).doesNotContain(SECRET, "SEC1");
    assertThat(channels.channels().toString()).doesNotContain(SECRET);
  }
}
