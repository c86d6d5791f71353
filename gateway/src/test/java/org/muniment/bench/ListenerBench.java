package org.muniment.bench;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.muniment.adapters.listener.MqttListener;
import org.muniment.adapters.listener.OfficeTwin;
import org.muniment.adapters.listener.OpenGate;
import org.muniment.adapters.listener.Settings;
import org.muniment.port.Ingest;
import org.muniment.port.Receipt;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;
import org.muniment.port.WireMessage;

/**
 * The listener alone, with a store that has everything at once: {@code ListenerBench PORT
 * [COMMIT_MILLIS]}, then load from {@code mqttload}. It ends when standard input does, and prints
 * its counters.
 */
public final class ListenerBench {
  private static final int LINE = 20_000;

  private ListenerBench() {}

  /** A line and one writer, as in the pipeline; a commit takes a given time and keeps nothing. */
  private static final class Sink implements Ingest {
    private final ArrayBlockingQueue<Receipt> line = new ArrayBlockingQueue<>(LINE);
    private final long commitMillis;

    Sink(long commitMillis) {
      this.commitMillis = commitMillis;
      Thread writer = new Thread(this::write, "writer");
      writer.setDaemon(true);
      writer.start();
    }

    @Override
    public void message(WireMessage message, Receipt receipt) {
      try {
        line.put(receipt);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private void write() {
      List<Receipt> batch = new ArrayList<>();
      try {
        while (true) {
          batch.add(line.take());
          line.drainTo(batch);
          Thread.sleep(commitMillis);
          batch.forEach(Receipt::committed);
          batch.clear();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public CompletableFuture<SubmitReport> submit(List<SubmittedReading> readings) {
      throw new UnsupportedOperationException();
    }
  }

  public static void main(String[] args) throws Exception {
    Settings settings = Settings.at("127.0.0.1", Integer.parseInt(args[0]));
    Sink sink = new Sink(args.length > 1 ? Long.parseLong(args[1]) : 0);
    try (MqttListener listener =
        MqttListener.start(
            settings, sink, new OfficeTwin(), new OpenGate(), InstantSource.system())) {
      System.out.println("ready on " + listener.address());
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
      listener.snapshot().forEach((name, value) -> System.out.println(name + " " + value));
    }
  }
}
