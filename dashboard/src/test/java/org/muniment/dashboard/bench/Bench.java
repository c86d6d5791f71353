package org.muniment.dashboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the built jar from outside: start and memory, chart answers over the store that {@code
 * StoreBench} filled, and publish to visible. Run by {@code mvn -Pbench -DskipTests verify}.
 *
 * <p>Arguments: the jar, the start script, the folder of {@code StoreBench}, how many sensor-years
 * are in it.
 */
public final class Bench {
  private static final int STARTS = 5;
  private static final int FEW_SENSORS = 20;
  private static final int MANY_SENSORS = 1_000;
  private static final int VISIBLE_SECONDS = 30;
  private static final Duration IDLE = Duration.ofSeconds(20);

  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> plain = List.of("java", "-jar", args[0]);
    List<String> script = List.of(args[1]);
    Path scratch = Files.createTempDirectory("muniment-bench-");
    start("java -jar", plain, scratch.resolve("plain/data"));
    start("start script", script, scratch.resolve("script/data"));
    charts(plain, Path.of(args[2], "years-" + args[3]));
    visible(plain, scratch.resolve("visible/data"));
  }

  private static void start(String name, List<String> launcher, Path data) throws Exception {
    Files.createDirectories(data);
    try (Product first = Product.start(launcher, data)) {
      print("%s: first start, empty folder: %.2f s", name, first.startSeconds());
      Sensors.register(first.api(), FEW_SENSORS, "muniment/v1/LOAD-{n}/reading");
    }
    long[] nanos = new long[STARTS];
    for (int i = 0; i < STARTS; i++) {
      try (Product product = Product.start(launcher, data)) {
        nanos[i] = (long) (product.startSeconds() * 1e9);
        if (i == STARTS - 1) {
          LockSupport.parkNanos(IDLE.toNanos());
          print(
              "%s: resident, %d sensors, idle: %d MB",
              name, FEW_SENSORS, product.residentMegabytes());
        }
      }
    }
    print("%s: start to first page: %s", name, new Quantiles(nanos));
  }

  private static void charts(List<String> launcher, Path years) throws Exception {
    if (!Files.exists(years)) {
      print("no %s: run StoreBench first", years);
      return;
    }
    try (Product product = Product.start(launcher, years)) {
      Api api = product.api();
      if (!api.get("/sensors").contains("LOAD-0")) {
        Sensors.register(api, FEW_SENSORS, "t/{n}");
      }
      Instant end = Instant.parse("2026-11-22T00:00:00Z");
      String day = end.minus(Duration.ofDays(30)).toString();
      String next = end.minus(Duration.ofDays(29)).toString();
      ChartBench.measure(
          api, "LOAD-3", end.minus(Duration.ofDays(365)).toString(), end.toString(), day, next);
    }
  }

  private static void visible(List<String> launcher, Path data) throws Exception {
    Files.createDirectories(data);
    try (Product product = Product.start(launcher, data)) {
      Api api = product.api();
      Sensors.register(api, MANY_SENSORS, "muniment/v1/LOAD-{n}/reading");
      VisibleBench.measure(api, product.mqtt(), VISIBLE_SECONDS);
    }
  }

  private static void print(String format, Object... values) throws IOException {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
