package org.muniment.dashboard.pages.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.Rooms;
import org.muniment.dashboard.web.look.Figure;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Templates;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.domain.sensor.SensorState;

class RoomTemplateTest {
  private static String html(RoomNow room) {
    Words words = Rooms.words("zh-CN");
    RoomState state = RoomState.of(room);
    Figure.Day day =
        new Figure.Day(
            Rooms.NOW.minus(Duration.ofDays(1)), Rooms.NOW, Duration.ofMinutes(10), List.of());
    List<Figure> figures =
        state.headlines().stream().map(headline -> Figure.of(words, headline, day)).toList();
    RoomCard card = RoomCard.of(words, state, figures, Optional.empty(), Optional.empty(), true);
    return Templates.fill(TodayPage.class, "room", Map.of("words", words, "view", card));
  }

  @Test
  void aHostileNameIsOnlyText() {
    String html = html(Rooms.named("\"><script>alert(1)</script>", Rooms.ok("A", 20, 64)));
    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
  }

  @Test
  void stateIsAWordAndAPictureAndTheBarIsToldInWords() {
    String html = html(Rooms.of(Rooms.ok("A", 20, 63.8)));
    assertThat(html).contains("报警").contains("chip alarm").contains("63.8 %RH，限值 45 至 60");
    assertThat(html).contains("Sensor A，超上限 3.8");
  }

  @Test
  void aValueThatIsNotCurrentIsNotThere() {
    String html = html(Rooms.of(Rooms.of(SensorState.STALE, "A", 20, 63.8)));
    assertThat(html).contains("无读数").contains("最后 10:24").doesNotContain("63.8");
    assertThat(html).doesNotContain("class=\"needle");
  }

  @Test
  void nothingNeedsAStyleOrAScriptThatThePolicyForbids() {
    assertThat(html(Rooms.of(Rooms.ok("A", 20, 50))))
        .doesNotContain("style=")
        .doesNotContain(" on");
  }
}
