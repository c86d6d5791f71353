package org.muniment.dashboard.bench;

import java.io.IOException;

/**
 * Whole HTTP answers of a running Muniment, one after the other after a warm-up: a sensor's year by
 * hours and a day of raw readings. Arguments: base address, token, sensor, from, to (a year), day
 * from, day to.
 */
final class ChartBench {
  private static final int WARM_UP = 200;
  private static final int RUNS = 300;

  private ChartBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    measure(new Api(args[0], args[1]), args[2], args[3], args[4], args[5], args[6]);
  }

  static void measure(Api api, String sensor, String from, String to, String dayFrom, String dayTo)
      throws IOException, InterruptedException {
    String year = "/readings?sensor=%s&from=%s&to=%s&step=PT1H".formatted(sensor, from, to);
    String day = "/readings?sensor=%s&from=%s&to=%s&step=raw".formatted(sensor, dayFrom, dayTo);
    System.out.println("year by hours: " + time(api, year));
    System.out.println("day of raw readings: " + time(api, day));
  }

  private static String time(Api api, String path) throws IOException, InterruptedException {
    int characters = 0;
    for (int i = 0; i < WARM_UP; i++) {
      characters = api.get(path).length();
    }
    long[] nanos = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      api.get(path);
      nanos[i] = System.nanoTime() - begin;
    }
    return new Quantiles(nanos) + ", " + characters + " characters";
  }
}
