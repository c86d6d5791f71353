package org.muniment.adapters.serial;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import jssc.SerialPortList;
import org.muniment.port.Health;
import org.muniment.port.Ingest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All configured serial ports, each read by a thread of its own. */
public final class SerialPorts implements AutoCloseable {
  /** The folder of the native library. */
  public static final String NATIVE = "native";

  private static final long STOP_SECONDS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(SerialPorts.class);

  private final List<PortReader> readers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  private SerialPorts() {}

  /**
   * Begins to read; a port that is not there is tried again and again, and never stops the program.
   *
   * @param data the data folder; the native library unpacks to {@link #NATIVE} in it, once there is
   *     a port to read
   */
  public static SerialPorts start(
      List<PortSettings> ports, Path data, Ingest ingest, InstantSource clock) {
    return start(ports, JsscLine.opener(data.resolve(NATIVE)), ingest, clock, new Random());
  }

  static SerialPorts start(
      List<PortSettings> ports,
      SerialLine.Opener opener,
      Ingest ingest,
      InstantSource clock,
      RandomGenerator random) {
    SerialPorts started = new SerialPorts();
    for (PortSettings port : ports) {
      BackOff backOff = new BackOff(random);
      PortReader reader = new PortReader(port, opener, ingest, clock, backOff);
      Thread thread = new Thread(reader, reader.name());
      thread.setDaemon(true);
      started.readers.add(reader);
      started.threads.add(thread);
    }
    started.threads.forEach(Thread::start);
    return started;
  }

  /** How each port is, in the order of the settings. */
  public List<Health> health() {
    return List.copyOf(readers);
  }

  /**
   * The names of the ports that the machine has now; empty, and logged, when that cannot be told.
   * Other names may work as well.
   *
   * @param folder in which {@link #NATIVE} is made for the native library
   */
  public static List<String> list(Path folder) {
    try {
      NativeLibrary.load(folder.resolve(NATIVE));
      return List.of(SerialPortList.getPortNames());
    } catch (SerialLine.OpenFailed | RuntimeException unknown) {
      LOG.warn("the serial ports cannot be listed: {}", unknown.toString());
      return List.of();
    }
  }

  /** Closes the ports; lines that are complete have been handed on by then. */
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
    try {
      for (Thread thread : threads) {
        TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
