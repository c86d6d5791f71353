package org.muniment.dashboard.pages.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.Rooms;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.sensor.SensorState;

class VerdictTest {
  private static final Words CHINESE = Rooms.words("zh-CN");
  private static final Todo NOTHING = new Todo(List.of(), List.of());
  private static final RoomState CALM = RoomState.of(Rooms.named("库房一", Rooms.ok("A", 20, 50)));
  private static final RoomState DAMP = RoomState.of(Rooms.named("库房二", Rooms.ok("B", 20, 64)));
  private static final RoomState WARM = RoomState.of(Rooms.named("库房三", Rooms.ok("C", 23.8, 50)));
  private static final RoomState LOST =
      RoomState.of(Rooms.named("库房四", Rooms.of(SensorState.STALE, "D", 20, 50)));

  private static Verdict of(RoomState... rooms) {
    return Verdict.of(CHINESE, List.of(rooms), NOTHING);
  }

  @Test
  void allWellIsSaidPlainly() {
    assertThat(of(CALM, CALM).sentence()).isEqualTo("一切正常");
    assertThat(of(CALM, CALM).counts()).isEqualTo("2 间正常");
    assertThat(of(CALM).chip()).isEqualTo(Chip.OK);
  }

  @Test
  void theWorstIsSaidFirstAndAllAreCounted() {
    Verdict verdict = of(CALM, WARM, DAMP, LOST);
    assertThat(verdict.sentence()).isEqualTo("库房二湿度超限");
    assertThat(verdict.counts()).isEqualTo("1 间报警 · 1 间无读数 · 1 间临近限值 · 1 间正常");
  }

  @Test
  void aRoomWithoutReadingsIsWorseThanOneNearItsLimit() {
    assertThat(of(WARM, LOST).sentence()).isEqualTo("库房四无读数");
    assertThat(of(CALM, WARM).sentence()).isEqualTo("库房三温度临近上限");
    assertThat(of(DAMP, DAMP).sentence()).isEqualTo("2 间库房超限");
  }

  @Test
  void withoutRoomsNothingIsCalledRight() {
    assertThat(of().chip()).isEqualTo(Chip.EMPTY);
    assertThat(of().sentence()).isEqualTo("还没有库房");
  }
}
