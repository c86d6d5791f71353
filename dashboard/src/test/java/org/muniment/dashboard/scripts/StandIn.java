package org.muniment.dashboard.scripts;

import java.lang.management.ManagementFactory;

/** Stands in for the product: prints how it was started. */
public final class StandIn {
  private StandIn() {}

  public static void main(String[] args) {
    System.out.println("arguments " + String.join("|", args));
    ManagementFactory.getRuntimeMXBean().getInputArguments().forEach(System.out::println);
  }
}
