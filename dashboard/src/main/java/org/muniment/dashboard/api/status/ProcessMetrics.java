package org.muniment.dashboard.api.status;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.muniment.port.Metrics;

/** What the program itself uses. */
final class ProcessMetrics implements Metrics {
  private final String version;

  ProcessMetrics(String version) {
    this.version = version;
  }

  @Override
  public Map<String, Double> snapshot() {
    Runtime runtime = Runtime.getRuntime();
    Map<String, Double> figures = new HashMap<>();
    figures.put("muniment_build_info{version=\"" + version + "\"}", 1.0);
    figures.put("jvm_heap_used_bytes", (double) (runtime.totalMemory() - runtime.freeMemory()));
    figures.put("jvm_heap_max_bytes", (double) runtime.maxMemory());
    figures.put("jvm_threads", (double) ManagementFactory.getThreadMXBean().getThreadCount());
    figures.put(
        "process_uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
    return figures;
  }
}
