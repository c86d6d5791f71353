package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.testing.MemoryReadingStore;

class QuarantineDeskTest {
  private static final Instant NOON = Instant.parse("2026-07-16T12:00:00Z");

  private final MemoryReadingStore store = new MemoryReadingStore(ZoneOffset.UTC);
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final QuarantineDesk desk = new QuarantineDesk(store, now::get);

  @Test
  void theNewestMessageComesFirst() {
    put(QuarantineKind.REJECTED, "first", NOON.minusSeconds(60));
    put(QuarantineKind.UNDECODABLE, "second", NOON.minusSeconds(30));
    assertThat(sources()).containsExactly("second", "first");
  }

  @Test
  void aDeviceThatIsNotRegisteredIsNoFault() {
    put(QuarantineKind.UNREGISTERED, "stranger", NOON);
    assertThat(sources()).isEmpty();
  }

  @Test
  void whatCameAfterTheLastLookIsSeenAndWhatGrewOldIsForgotten() {
    put(QuarantineKind.REJECTED, "old", NOON.minus(Duration.ofHours(23)));
    assertThat(sources()).containsExactly("old");
    put(QuarantineKind.REJECTED, "new", NOON);
    assertThat(sources()).containsExactly("new", "old");
    now.set(NOON.plus(Duration.ofHours(2)));
    assertThat(sources()).containsExactly("new");
  }

  private List<String> sources() {
    return desk.recent().stream().map(message -> message.entry().source()).toList();
  }

  private void put(QuarantineKind kind, String source, Instant at) {
    store.append(
        List.of(
            new Entry.Quarantine(
                kind,
                Transport.MQTT,
                source,
                Optional.empty(),
                source.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                at,
                Optional.empty(),
                "nan",
                0)));
  }
}
