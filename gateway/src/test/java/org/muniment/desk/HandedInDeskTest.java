package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muniment.domain.trail.By;
import org.muniment.port.SubmitReport;
import org.muniment.testing.MemoryOffice;

class HandedInDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final MemoryOffice office = new MemoryOffice();
  private final HandedInDesk desk = new HandedInDesk(office.trail());

  private void call(String token, Duration after) {
    By by = new By(By.Kind.TOKEN, token, "192.0.2.7", NOW.plus(after));
    desk.handedIn(by, new SubmitReport(2, 1, 1, List.of()));
  }

  /** Name, calls, stored. */
  private List<String> told() {
    return office.trail().after(0, 100).stream()
        .map(e -> e.deed())
        .map(d -> d.by().name() + " " + d.after().get("calls") + " " + d.after().get("stored"))
        .toList();
  }

  @Test
  void theFirstCallIsToldAtOnceAndTheRestOfTheHourAsOne() {
    call("a", Duration.ZERO);
    assertThat(told()).containsExactly("a 1 2");
    call("a", Duration.ofMinutes(1));
    call("a", Duration.ofMinutes(59));
    assertThat(told()).hasSize(1);
    call("a", Duration.ofMinutes(61));
    assertThat(told()).containsExactly("a 1 2", "a 2 4", "a 1 2");
  }

  @Test
  void callersAreToldApartAndAnEndTellsWhatIsOpen() {
    call("a", Duration.ZERO);
    call("b", Duration.ZERO);
    call("b", Duration.ofMinutes(1));
    desk.close();
    assertThat(told()).containsExactly("a 1 2", "b 1 2", "b 1 2");
    desk.close();
    assertThat(told()).hasSize(3);
  }
}
