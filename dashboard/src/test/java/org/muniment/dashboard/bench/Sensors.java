package org.muniment.dashboard.bench;

import java.io.IOException;
import java.util.Arrays;

/**
 * Registers the load's sensors, LOAD-0 to LOAD-n, in a room LOAD of a running Muniment, and says
 * how long each took. Arguments: base address, token, how many, topic pattern with {@code {n}}.
 */
final class Sensors {
  private static final int STEP = 200;

  private Sensors() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    long[] nanos = register(new Api(args[0], args[1]), Integer.parseInt(args[2]), args[3]);
    for (int end = STEP; end <= nanos.length; end += STEP) {
      Quantiles step = new Quantiles(Arrays.copyOfRange(nanos, end - STEP, end));
      System.out.println("sensors " + (end - STEP) + " to " + end + ": " + step);
    }
  }

  /**
   * @return how long each request took
   */
  static long[] register(Api api, int count, String topicPattern)
      throws IOException, InterruptedException {
    api.post("/rooms", "{\"code\":\"LOAD\",\"name\":\"Load\",\"preset\":\"general\"}");
    long[] nanos = new long[count];
    for (int n = 0; n < count; n++) {
      long begin = System.nanoTime();
      String topic = topicPattern.replace("{n}", Integer.toString(n));
      api.post(
          "/sensors",
          """
          {"code":"LOAD-%d","name":"Load %d","profile":"muniment","address":{"topic":"%s"},
          "room":"LOAD","expectedIntervalSeconds":60}\
          """
              .formatted(n, n, topic));
      nanos[n] = System.nanoTime() - begin;
    }
    return nanos;
  }
}
