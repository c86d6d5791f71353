package org.muniment.dashboard.bench;

import java.io.IOException;

/**
 * Registers the load's sensors, LOAD-0 to LOAD-n, in a room LOAD of a running Muniment. Arguments:
 * base address, token, how many, topic pattern with {@code {n}}.
 */
final class Sensors {
  private Sensors() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Api api = new Api(args[0], args[1]);
    api.post("/rooms", "{\"code\":\"LOAD\",\"name\":\"Load\",\"preset\":\"general\"}");
    int count = Integer.parseInt(args[2]);
    for (int n = 0; n < count; n++) {
      String topic = args[3].replace("{n}", Integer.toString(n));
      api.post(
          "/sensors",
          """
          {"code":"LOAD-%d","name":"Load %d","profile":"muniment","address":{"topic":"%s"},
          "room":"LOAD","expectedIntervalSeconds":60}\
          """
              .formatted(n, n, topic));
    }
    System.out.println(count + " sensors registered");
  }
}
