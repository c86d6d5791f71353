package org.muniment.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.pipeline.alarm.SystemCheck;
import org.muniment.pipeline.alarm.SystemCheck.Part;
import org.muniment.port.Health;

/** What the gateway depends on, for its own alarms: disk, serial ports, listener, brokers. */
final class Dependencies {
  private static final String SERIAL = "serial:";

  private final List<Supplier<Part>> parts = new CopyOnWriteArrayList<>();
  private final Path data;

  Dependencies(Path data) {
    this.data = data;
  }

  SystemCheck check() {
    return new SystemCheck(
        this::freeBytes,
        () -> parts.stream().map(Supplier::get).toList(),
        System::nanoTime,
        SystemCheck.EVERY);
  }

  /** A disk that cannot say has space: when it is broken the store says so. */
  private long freeBytes() {
    try {
      return Files.getFileStore(data).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }

  /** A port that is not well is away, with the sensors behind it. */
  void serialPort(Health port) {
    String name =
        port.name().startsWith(SERIAL) ? port.name().substring(SERIAL.length()) : port.name();
    parts.add(() -> new Part(AlarmKind.GATEWAY_LOST, name, true, !port.check().well()));
  }

  void listener(Health listener) {
    parts.add(
        () -> new Part(AlarmKind.GATEWAY_LOST, listener.name(), false, !listener.check().well()));
  }

  /** An external broker: it is away by its own kind of alarm. */
  void broker(Health broker) {
    parts.add(() -> new Part(AlarmKind.BROKER_LOST, broker.name(), false, !broker.check().well()));
  }
}
