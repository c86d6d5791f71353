package org.muniment.dashboard.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.Caller;
import org.muniment.dashboard.web.ErrorPage;
import org.muniment.dashboard.web.Languages;
import org.muniment.dashboard.web.Theme;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;

class FrameTest {
  private static String fault(Theme theme) {
    try (TestHouse house = TestHouse.open(backend -> List.of())) {
      Frame frame = new Frame(house.backend.registry(), house.clock, Optional.empty());
      Caller caller = new Caller(Optional.empty(), Languages.texts(Locale.TAIWAN), theme);
      ErrorPage.Fault fault = new ErrorPage.Fault(404, "Not found", "no room <b>R9</b>");
      return frame.errorPage().html(caller, fault);
    }
  }

  @Test
  void aFaultIsSaidInTheShellAndInTheCallersLanguage() {
    assertThat(fault(Theme.AUTO))
        .contains("lang=\"zh-TW\"")
        .contains("no room &lt;b&gt;R9&lt;/b&gt;")
        .contains("回到今日")
        .doesNotContain("aria-current");
  }

  @Test
  void theThemeIsKnownBeforeAnyScriptRuns() {
    assertThat(fault(Theme.DARK)).contains("dark.css\" media=\"screen\"");
    assertThat(fault(Theme.AUTO)).contains("media=\"screen and (prefers-color-scheme: dark)\"");
    assertThat(fault(Theme.LIGHT)).doesNotContain("dark.css");
  }

  @Test
  void aRefusedFormKeepsWhatWasTypedAndSaysWhatIsWrongByItsOwnFields() {
    Words words = Words.in(Locale.ENGLISH, TestHouse.ZONE, Instant.EPOCH);
    Message message = Message.of("refusal.field.code", "x y");
    Refusal refusal =
        new Refusal(
            Refusal.Kind.UNACCEPTABLE, message, List.of(new Refusal.Field("room", message)));
    Form form =
        Form.of(Map.of("place", "x y"))
            .refused(words, refusal, field -> field.equals("room") ? "place" : field);
    assertThat(form.value("place")).isEqualTo("x y");
    assertThat(form.problem("place")).contains("x y");
    assertThat(form.problem("name")).isNull();
    assertThat(form.sentence()).isPresent();
  }
}
