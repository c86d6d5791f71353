package org.muniment.adapters.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.text.Texts;

/** Against a twin of a port that does what it is told. */
class PortReaderTest {
  private static final PortSettings PORT = PortSettings.of("COM3", 9600, "arduino-dht");

  private final Heard heard = new Heard();
  private final Twin twin = new Twin();

  @Test
  void whatWaitsAtTheOpeningIsWholeAndWhatTricklesInRightAfterwardsIsNot() {
    twin.reads.add("t=20\n");
    try (SerialPorts ports = start()) {
      awaitState(ports, "open");
      assertThat(heard.lines()).containsExactly("t=20");
    }
    Twin inTheMiddle = new Twin();
    inTheMiddle.reads.addAll(List.of("", "1.5\nt=22\n"));
    try (SerialPorts ports = start(inTheMiddle)) {
      await().until(() -> heard.lines().size() == 2);
      assertThat(heard.lines()).containsExactly("t=20", "t=22");
      awaitState(ports, "open");
    }
  }

  @Test
  void aRuntimeExceptionIsAnUnplugToo() {
    twin.reads.addAll(List.of("t=20\nt=2", "RUNTIME", "t=21\n"));
    try (SerialPorts ports = start()) {
      await().until(() -> heard.lines().size() == 2);
      assertThat(heard.lines()).containsExactly("t=20", "t=21");
      assertThat(twin.opened.get()).isEqualTo(2);
      awaitState(ports, "open");
    }
    assertThat(twin.closed.get()).isEqualTo(2);
  }

  @Test
  void anEndlessLineShowsInTheHealthUntilAGoodOneComes() {
    twin.reads.add("x".repeat(LineFraming.MAX_LINE_BYTES + 1));
    try (SerialPorts ports = start()) {
      awaitState(ports, "too-long");
      assertThat(ports.health().get(0).check().well()).isFalse();
      assertThat(sentence(ports)).contains("longer than 4096 bytes (1 dropped so far)");
      twin.reads.add("\nt=21\n");
      awaitState(ports, "open");
      assertThat(heard.lines()).containsExactly("t=21");
    }
  }

  @Test
  void anIngestThatFailsDoesNotEndTheReading() {
    AtomicInteger calls = new AtomicInteger();
    Heard failing = new Heard();
    twin.reads.add("a\nb\n");
    try (SerialPorts ports =
        SerialPorts.start(
            List.of(PORT),
            twin,
            new FailingOnce(failing, calls),
            () -> Instant.EPOCH,
            new Random(1))) {
      await().until(() -> failing.lines().equals(List.of("b")));
      assertThat(twin.opened.get()).isEqualTo(1);
      awaitState(ports, "open");
    }
  }

  @ParameterizedTest
  @EnumSource(SerialLine.Reason.class)
  void everyReasonHasItsSentenceInEveryLanguage(SerialLine.Reason reason) {
    SerialLine.Opener never =
        settings -> {
          throw new SerialLine.OpenFailed(reason, "detail", null);
        };
    try (SerialPorts ports = start(never)) {
      awaitState(ports, reason.key());
      for (var language : Texts.LANGUAGES) {
        String said = Texts.in(language).say(ports.health().get(0).check().detail());
        assertThat(said).containsAnyOf("COM3", "detail").doesNotContain("{");
      }
    }
  }

  @Test
  void waitsGrowToABoundAndBeginAnew() {
    BackOff backOff = new BackOff(new Random(7));
    for (long step = BackOff.FIRST_MILLIS; step < BackOff.LONGEST_MILLIS; step *= 2) {
      assertThat(backOff.nextMillis()).isBetween(step / 2, step);
    }
    for (int i = 0; i < 100; i++) {
      long longest = BackOff.LONGEST_MILLIS;
      assertThat(backOff.nextMillis()).isBetween(longest / 2, longest);
    }
    backOff.reset();
    assertThat(backOff.nextMillis()).isLessThanOrEqualTo(BackOff.FIRST_MILLIS);
  }

  private SerialPorts start() {
    return start(twin);
  }

  private SerialPorts start(SerialLine.Opener opener) {
    return SerialPorts.start(List.of(PORT), opener, heard, () -> Instant.EPOCH, new Random(1));
  }

  private static void awaitState(SerialPorts ports, String state) {
    await().until(() -> ports.health().get(0).check().state().equals(state));
  }

  private static String sentence(SerialPorts ports) {
    return Texts.in(Texts.ENGLISH).say(ports.health().get(0).check().detail());
  }

  /** A port that gives what is put into it, one read after the other. */
  private static final class Twin implements SerialLine.Opener {
    final Queue<String> reads = new ConcurrentLinkedQueue<>();
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();

    @Override
    public SerialLine open(PortSettings settings) {
      opened.incrementAndGet();
      return new SerialLine() {
        @Override
        public byte[] read() throws IOException {
          String next = reads.poll();
          if ("RUNTIME".equals(next)) {
            throw new IllegalStateException("the plug is out");
          }
          return next == null ? new byte[0] : next.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
          closed.incrementAndGet();
        }
      };
    }
  }

  private record FailingOnce(Heard then, AtomicInteger calls) implements org.muniment.port.Ingest {
    @Override
    public void message(org.muniment.port.WireMessage message, org.muniment.port.Receipt receipt) {
      if (calls.incrementAndGet() == 1) {
        throw new IllegalStateException("the store is closing");
      }
      then.message(message, receipt);
    }

    @Override
    public java.util.concurrent.CompletableFuture<org.muniment.port.SubmitReport> submit(
        List<org.muniment.port.SubmittedReading> readings) {
      return then.submit(readings);
    }
  }
}
