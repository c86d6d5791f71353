package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.Receipt;
import org.muniment.port.WireMessage;

/**
 * Many devices at once, a store that fails now and then, sensors registered meanwhile, messages
 * delivered again until they are acknowledged: nothing is lost and nothing is there twice.
 */
class CrowdTest {
  private static final int DEVICES = 8;
  private static final int MESSAGES_PER_DEVICE = 400;
  private static final int WINDOW = 20;

  @Test
  void nothingIsLostAndNothingDoubled() throws Exception {
    long seed = new Random().nextLong();
    try (Rig rig = new Rig().start()) {
      List<Thread> devices = new ArrayList<>();
      AtomicInteger strangeReceipts = new AtomicInteger();
      for (int i = 0; i < DEVICES; i++) {
        Device device = new Device(rig, i, new Random(seed + i), strangeReceipts);
        devices.add(new Thread(device, "device-" + i));
      }
      devices.forEach(Thread::start);
      List<Sensor> sensors = new ArrayList<>();
      Random random = new Random(seed);
      for (int i = 0; i < DEVICES; i++) {
        rig.faults.failures.addAndGet(random.nextInt(3));
        sensors.add(rig.sensor("S" + i, "device/" + i));
      }
      for (Thread device : devices) {
        device.join();
      }
      rig.faults.failures.set(0);
      rig.pipeline.registry().reload();
      rig.pipeline.close();
      rig.start();
      rig.pipeline.close();
      assertThat(strangeReceipts).as("receipts told twice, seed " + seed).hasValue(0);
      assertThat(rig.quarantine(QuarantineKind.CONFLICT)).as("seed " + seed).isEmpty();
      for (Sensor sensor : sensors) {
        assertThat(seen(rig, sensor)).as("%s, seed %d", sensor.code(), seed).isEqualTo(sent());
      }
    }
  }

  private static List<Integer> seen(Rig rig, Sensor sensor) {
    List<Integer> numbers = new ArrayList<>();
    var series = rig.raw(sensor, Quantity.CO2);
    for (int i = 0; i < series.size(); i++) {
      numbers.add((int) series.value(i));
    }
    numbers.sort(null);
    return numbers;
  }

  private static List<Integer> sent() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < MESSAGES_PER_DEVICE; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  /** Publishes numbered readings as MQTT does: again, with DUP, what was not acknowledged. */
  private static final class Device implements Runnable {
    private final Rig rig;
    private final int number;
    private final Random random;
    private final AtomicInteger strangeReceipts;
    private final Map<Integer, Boolean> open = new ConcurrentHashMap<>();

    Device(Rig rig, int number, Random random, AtomicInteger strangeReceipts) {
      this.rig = rig;
      this.number = number;
      this.random = random;
      this.strangeReceipts = strangeReceipts;
    }

    @Override
    public void run() {
      for (int first = 0; first < MESSAGES_PER_DEVICE; first += WINDOW) {
        for (int i = first; i < first + WINDOW; i++) {
          open.put(i, true);
          publish(i, false);
          if (random.nextInt(10) == 0) {
            publish(i, true);
          }
        }
        settle();
      }
    }

    private void settle() {
      while (!open.isEmpty()) {
        for (int i : List.copyOf(open.keySet())) {
          publish(i, true);
        }
      }
    }

    private void publish(int i, boolean again) {
      Instant at = Rig.NOW.plusMillis(i / 3);
      WireMessage plain = Rig.wire("device/" + number, "{\"co2\":" + i + "}", at);
      long key = number * 1_000_000L + i + 1;
      WireMessage message =
          new WireMessage(
              plain.transport(), plain.source(), plain.payload(), at, key, again, false);
      java.util.concurrent.CountDownLatch told = new java.util.concurrent.CountDownLatch(1);
      rig.pipeline.ingest().message(message, receipt(i, told));
      if (again) {
        try {
          told.await();
        } catch (InterruptedException ending) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private Receipt receipt(int i, java.util.concurrent.CountDownLatch told) {
      return new Receipt() {
        @Override
        public void committed() {
          open.remove(i);
          tell();
        }

        @Override
        public void failed(String why) {
          tell();
        }

        private void tell() {
          if (told.getCount() == 0) {
            strangeReceipts.incrementAndGet();
          }
          told.countDown();
        }
      };
    }
  }
}
