package org.muniment.dashboard.bench;

import java.io.IOException;

/**
 * Registers the load's sensors, LOAD-0 to LOAD-n, in a room LOAD of a running Muniment. Arguments:
 * base address, token, how many, topic pattern with {@code {n}}.
 */
final class Sensors {
  private Sensors() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    register(new Api(args[0], args[1]), Integer.parseInt(args[2]), args[3]);
    System.out.println(args[2] + " sensors registered");
  }

  static void register(Api api, int count, String topicPattern)
      throws IOException, InterruptedException {
    api.post("/rooms", "{\"code\":\"LOAD\",\"name\":\"Load\",\"preset\":\"general\"}");
    for (int n = 0; n < count; n++) {
      String topic = topicPattern.replace("{n}", Integer.toString(n));
      api.post(
          "/sensors",
          """
          {"code":"LOAD-%d","name":"Load %d","profile":"muniment","address":{"topic":"%s"},
          "room":"LOAD","expectedIntervalSeconds":60}\
          """
              .formatted(n, n, topic));
    }
  }
}
