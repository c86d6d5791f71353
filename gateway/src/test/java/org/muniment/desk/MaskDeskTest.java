package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.trail.By;
import org.muniment.port.Trail;

class MaskDeskTest {
  private static final Instant NOW = DeskRig.NOW;
  private static final By LATER =
      new By(By.Kind.PERSON, "li", "192.0.2.7", NOW.plus(Duration.ofMinutes(20)));

  private final DeskRig rig = new DeskRig("Asia/Shanghai");
  private final MaskDesk desk = new MaskDesk(rig.office, rig.registry);

  private static String said(Runnable action) {
    return DeskRig.said(Executors.callable(action));
  }

  private static Refusal refusal(Runnable action) {
    return DeskRig.refusal(Executors.callable(action));
  }

  private String newestAction() {
    return rig.office.trail().newest(Trail.Filter.ALL, Long.MAX_VALUE, 1).get(0).deed().action();
  }

  private Airing announce(Instant from, Duration length) {
    return desk.announce(DeskRig.BY, "R1", Optional.of(from), from.plus(length), "Windows open");
  }

  @Test
  void anAiringBeginsNowOrLaterAndCanEndEarly() {
    Airing airing = announce(NOW, Duration.ofHours(2));
    assertThat(newestAction()).isEqualTo("airing.announce");
    desk.end(LATER, airing.id());
    assertThat(newestAction()).isEqualTo("airing.end");
    assertThat(desk.airings(NOW)).extracting(Airing::until).containsExactly(LATER.at());
    assertThat(said(() -> desk.end(LATER, airing.id()))).startsWith("There is no airing");
    assertThat(rig.reloads).isPositive();
  }

  @Test
  void whatHasBegunEarlierBeginsNow() {
    assertThat(announce(NOW.minusSeconds(3600), Duration.ofHours(2)).from()).isEqualTo(NOW);
  }

  @Test
  void oneThatHasNotBegunIsTakenBack() {
    Airing airing = announce(NOW.plus(Duration.ofDays(1)), Duration.ofHours(2));
    desk.end(LATER, airing.id());
    assertThat(desk.airings(airing.from().plusMillis(1))).isEmpty();
  }

  @Test
  void nobodyAirsForAMonthOrBackwards() {
    assertThat(said(() -> announce(NOW, Duration.ofDays(31)))).contains("at most 7 days");
    assertThat(said(() -> announce(NOW, Duration.ofHours(-1)))).contains("after its");
    assertThat(
            DeskRig.refusal(
                    () ->
                        desk.announce(
                            DeskRig.BY, "R9", Optional.empty(), NOW.plusSeconds(60), "why"))
                .fields())
        .extracting(Refusal.Field::field)
        .containsExactly("place");
    assertThat(desk.airings(Instant.EPOCH)).isEmpty();
  }

  @Test
  void aQuantityOfASensorIsTakenOutOnceAndPutBackOnce() {
    rig.sensor("S1", DeskRig.inRoom("R1"));
    desk.takeOut(DeskRig.BY, "S1", Optional.of("humidity"), "At the calibration service");
    assertThat(desk.takenOut()).hasSize(1);
    assertThat(desk.takenOut().get(0).quantity()).contains(Quantity.HUMIDITY);
    assertThat(said(() -> desk.takeOut(DeskRig.BY, "S1", Optional.of("humidity"), "again")))
        .contains("out of service already");
    desk.putBack(DeskRig.BY, "S1", Optional.of("humidity"));
    assertThat(newestAction()).isEqualTo("sensor.in-service");
    assertThat(said(() -> desk.putBack(DeskRig.BY, "S1", Optional.of("humidity"))))
        .contains("in service already");
    assertThat(refusal(() -> desk.putBack(DeskRig.BY, "S9", Optional.empty())).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }
}
