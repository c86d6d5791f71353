package org.muniment.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.muniment.adapters.serial.PortSettings;
import org.muniment.adapters.serial.SerialPorts;
import org.muniment.port.Ingest;
import org.muniment.port.Receipt;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;
import org.muniment.port.WireMessage;
import org.muniment.testing.SocatPort;

/**
 * By hand: the share of a core that an open and silent serial port costs. Argument: seconds to
 * measure, 60 when there is none.
 */
public final class IdleSerialPort {
  private static final long WARM_UP_MILLIS = 5_000;

  private IdleSerialPort() {}

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    Path folder = Files.createTempDirectory("idle-serial");
    Path name = folder.resolve("tty");
    List<PortSettings> settings = List.of(PortSettings.of(name.toString(), 9600, "none"));
    try (SocatPort port = SocatPort.plugIn(name);
        SerialPorts ports = SerialPorts.start(settings, folder, new Nobody(), Instant::now)) {
      Thread.sleep(WARM_UP_MILLIS);
      long before = cpuNanos(ports);
      Thread.sleep(seconds * 1_000L);
      double share = (cpuNanos(ports) - before) / (seconds * 1e9);
      System.out.printf("idle serial port: %.2f %% of a core over %d s%n", share * 100, seconds);
      port.send("end\n");
    }
  }

  private static long cpuNanos(SerialPorts ports) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    String name = ports.health().get(0).name();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().equals(name))
        .mapToLong(ThreadInfo::getThreadId)
        .map(threads::getThreadCpuTime)
        .sum();
  }

  private static final class Nobody implements Ingest {
    @Override
    public void message(WireMessage message, Receipt receipt) {
      receipt.committed();
    }

    @Override
    public CompletableFuture<SubmitReport> submit(List<SubmittedReading> readings) {
      throw new UnsupportedOperationException();
    }
  }
}
