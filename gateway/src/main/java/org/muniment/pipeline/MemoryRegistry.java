package org.muniment.pipeline;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;
import org.muniment.port.Registry;
import org.muniment.profile.Decoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registered sensors in memory.
 *
 * <p>A new picture is shown to everybody at once, so that the store knows a sensor before its first
 * reading. Messages are decoded with it only once it stands in line: so the writer meets it after
 * all messages decoded without it and before all decoded with it, and the replay in between keeps
 * the order of the readings.
 */
final class MemoryRegistry implements Registry {
  /** Who registers a sensor sees its replayed readings, unless they are very many. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(MemoryRegistry.class);

  private final Office office;
  private final Decoder decoder;
  private final Line line;
  private final Site site;
  private final InstantSource clock;
  private volatile Picture shown;
  private volatile Picture decoding;

  private MemoryRegistry(
      Office office, Decoder decoder, Line line, Site site, InstantSource clock) {
    this.office = office;
    this.decoder = decoder;
    this.line = line;
    this.site = site;
    this.clock = clock;
    this.shown = read();
    this.decoding = shown;
  }

  /** The registry as the office has it; a site that is not there yet is saved. */
  static MemoryRegistry open(
      Office office, Decoder decoder, Line line, Site fallback, InstantSource clock) {
    if (office.site().isEmpty()) {
      office.saveSite(fallback);
    }
    return new MemoryRegistry(office, decoder, line, office.site().orElse(fallback), clock);
  }

  @Override
  public Site site() {
    return site;
  }

  @Override
  public Collection<Sensor> sensors() {
    return shown.sensors();
  }

  @Override
  public Optional<Sensor> sensor(Code code) {
    return shown.sensor(code);
  }

  @Override
  public Optional<Sensor> sensor(int id) {
    return shown.sensor(id);
  }

  @Override
  public void reload() {
    show(this::read);
  }

  @Override
  public void changed(Code sensor) {
    show(() -> withChanged(sensor));
  }

  private void show(Supplier<Picture> reading) {
    CompletableFuture<Void> replayed = new CompletableFuture<>();
    if (swap(reading, replayed)) {
      await(replayed);
    }
  }

  /** What everybody sees. */
  Picture shown() {
    return shown;
  }

  /** What messages are decoded with. */
  Picture decoding() {
    return decoding;
  }

  /** Reads while nobody else does, so that a later change is never covered by an earlier one. */
  private synchronized boolean swap(Supplier<Picture> reading, CompletableFuture<Void> replayed) {
    Picture next = reading.get();
    shown = next;
    boolean inLine = line.put(new Parcel.Reload(next, replayed));
    decoding = next;
    return inLine;
  }

  private Picture read() {
    AlarmRules alarms = AlarmRules.of(office, clock.instant());
    return new Picture(site, office.sensors(), office.cabinets(), alarms, decoder);
  }

  private Picture withChanged(Code code) {
    return office
        .sensor(code)
        .filter(shown.scene()::knowsPlacesOf)
        .map(shown::with)
        .orElseGet(this::read);
  }

  private static void await(CompletableFuture<Void> replayed) {
    try {
      replayed.get(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException goesOn) {
      LOG.info("The quarantine is large; its messages follow while the gateway works");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("the writer completes it without a fault", impossible);
    }
  }
}
