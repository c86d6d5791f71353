package org.muniment.dashboard.pages.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.Rooms;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Series;

class BannerTest {
  private static final Limits LIMITS = new Limits(45, 60);

  private static Series series(double... values) {
    Series.Builder builder = new Series.Builder();
    for (int i = 0; i < values.length; i++) {
      builder.add(i * 1000L, values[i], 0);
    }
    return builder.build();
  }

  @Test
  void theRunBeginsWithTheFirstValueOutsideAfterTheLastOneInside() {
    assertThat(Banner.runBegan(series(61, 59, 61, 62), LIMITS))
        .contains(Instant.ofEpochMilli(2000));
    assertThat(Banner.runBegan(series(61, 62), LIMITS)).contains(Instant.EPOCH);
    assertThat(Banner.runBegan(series(61, 59), LIMITS)).isEmpty();
    assertThat(Banner.runBegan(series(), LIMITS)).isEmpty();
  }

  @Test
  void theWorstRoomSpeaksAndTheOthersAreCounted() {
    RoomState damp = RoomState.of(Rooms.named("库房一", Rooms.ok("A", 20, 61)));
    RoomState damper = RoomState.of(Rooms.named("库房二", Rooms.ok("B", 20, 63.8)));
    Instant since = Rooms.NOW.minus(Duration.ofMinutes(97));
    Banner banner =
        Banner.of(Rooms.words("zh-CN"), List.of(damp, damper), headline -> Optional.of(since))
            .orElseThrow();
    assertThat(banner.sentence()).isEqualTo("库房二 湿度 63.8\u00a0%RH，超上限 3.8\u00a0%RH");
    assertThat(banner.since()).isEqualTo("08:47 起，已 1 小时 37 分 · 另有 1 间超限");
  }

  @Test
  void aCalmHouseHasNone() {
    RoomState calm = RoomState.of(Rooms.of(Rooms.ok("A", 20, 50)));
    assertThat(Banner.of(Rooms.words("en"), List.of(calm), headline -> Optional.empty())).isEmpty();
  }
}
