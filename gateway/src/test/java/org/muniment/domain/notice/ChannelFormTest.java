package org.muniment.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.text.Texts;

class ChannelFormTest {
  private static final Map<String, String> MAIL =
      Map.of("host", "mail.example.org", "from", "a@example.org");

  /** Field and text that is entered there, and the problem; empty when it is taken. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host     | mail.example.org | ",
        "host     | 192.168.1.5      | ",
        "host     | fd00::5          | ",
        "host     | mail example     | refusal.channel.host",
        "host     | -mail            | refusal.channel.host",
        "host     | ''               | refusal.channel.required",
        "port     | 25               | ",
        "port     | 0                | refusal.channel.port",
        "port     | 65536            | refusal.channel.port",
        "port     | 5٢               | refusal.channel.port",
        "security | tls              | ",
        "security | ssl              | refusal.channel.choice",
        "from     | 档案@example.org  | refusal.channel.email",
        "from     | a@b@example.org  | refusal.channel.email",
        "from     | a@-x.org         | refusal.channel.email",
        "from     | Archive <a@b.cn> | refusal.channel.email",
        "colour   | red              | refusal.channel.unknown",
      })
  void everyFieldIsChecked(String field, String entered, String problem) {
    Map<String, String> settings = new TreeMap<>(MAIL);
    settings.put(field, entered);
    var found = ChannelForm.of(ChannelType.EMAIL).problems(settings, Map.of());
    if (problem == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).hasSize(1);
      assertThat(found.get(0).field()).isEqualTo(field);
      assertThat(found.get(0).sentence().key()).isEqualTo(problem);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/hook?a=b&c=%20 | true",
        "http://192.168.1.7:8080/           | true",
        "https://[fd00::5]/x                | true",
        "https://example.org                | true",
        "https://example.org?key=1          | true",
        "https://user:word@example.org/     | false",
        "https://example.org/档案            | false",
        "https://example.org/a b            | false",
        "https://example.org/#part          | false",
        "file:///etc/passwd                 | false",
        "archive.example/hook               | false",
      })
  void anAddressOfTheWebHoldsNoNameAndNoTricks(String url, boolean taken) {
    var found = ChannelForm.of(ChannelType.WEBHOOK).problems(Map.of(), Map.of("url", url));
    assertThat(found.isEmpty()).as(found.toString()).isEqualTo(taken);
    assertThat(found.toString()).as("a secret is not repeated").doesNotContain(url);
  }

  @ParameterizedTest
  @CsvSource({
    "WECOM,    https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1, true",
    "WECOM,    https://qyapi.weixin.qq.com/cgi-bin/webhook/send,       false",
    "DINGTALK, https://oapi.dingtalk.com/robot/send?access_token=1,    true",
    "DINGTALK, https://oapi.dingtalk.com/robot/send,                   false",
    "FEISHU,   https://open.feishu.cn/open-apis/bot/v2/hook/1,         true",
    "FEISHU,   https://open.feishu.cn/,                                false",
  })
  void aRobotsAddressIsTheWholeOne(ChannelType type, String url, boolean taken) {
    var found = ChannelForm.of(type).problems(Map.of(), Map.of("url", url));
    assertThat(found.isEmpty()).as(found.toString()).isEqualTo(taken);
  }

  @Test
  void userAndPasswordBelongTogether() {
    ChannelForm form = ChannelForm.of(ChannelType.EMAIL);
    Map<String, String> withUser = new TreeMap<>(MAIL);
    withUser.put("user", "a");
    assertThat(form.problems(withUser, Map.of("password", "x"))).isEmpty();
    assertThat(form.problems(withUser, Map.of()))
        .extracting(ChannelForm.Problem::field)
        .containsExactly("password");
    assertThat(form.problems(MAIL, Map.of("password", "x")))
        .extracting(ChannelForm.Problem::field)
        .containsExactly("user");
  }

  @Test
  void aSecretAmongTheSettingsIsRefused() {
    Map<String, String> settings = new TreeMap<>(MAIL);
    settings.put("password", "x");
    assertThat(ChannelForm.of(ChannelType.EMAIL).problems(settings, Map.of()))
        .extracting(ChannelForm.Problem::field)
        .containsExactly("password");
  }

  @Test
  void everyProblemIsSaidInEveryLanguage() {
    var found =
        ChannelForm.of(ChannelType.EMAIL)
            .problems(
                Map.of("host", "a b", "port", "x", "security", "y", "user", "a\u202eb"),
                Map.of("password", "x".repeat(501)));
    assertThat(found).hasSize(6);
    for (Locale language : Texts.LANGUAGES) {
      Texts texts = Texts.in(language);
      assertThat(found).allMatch(problem -> !texts.say(problem.sentence()).contains("{"));
    }
  }

  @ParameterizedTest
  @EnumSource(ChannelType.class)
  void whatHoldsWithoutBeingEnteredIsAllowedItself(ChannelType type) {
    assertThat(ChannelForm.of(type).fields())
        .allSatisfy(
            field -> {
              if (!field.standard().isEmpty()) {
                assertThat(field.problem(field.standard())).isEmpty();
              }
            });
  }
}
