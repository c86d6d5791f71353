package org.muniment.pipeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.Severity;
import org.muniment.pipeline.alarm.ActiveAlarms;
import org.muniment.port.Metrics;
import org.muniment.port.ReadingStore;

/** What went through, counted since the start. */
final class Counters implements Metrics {
  private final LongAdder[] messages = adders(Routed.Outcome.values().length);
  private final LongAdder[] readings = adders(ReadingStore.Outcome.values().length);
  final LongAdder commits = new LongAdder();
  final LongAdder committedEntries = new LongAdder();
  final LongAdder failedCommits = new LongAdder();
  final LongAdder released = new LongAdder();
  final LongAdder alarmChanges = new LongAdder();
  private final Line line;
  private final LiveHub live;
  private final ActiveAlarms alarms;

  Counters(Line line, LiveHub live, ActiveAlarms alarms) {
    this.line = line;
    this.live = live;
    this.alarms = alarms;
  }

  void message(Routed.Outcome outcome) {
    messages[outcome.ordinal()].increment();
  }

  void reading(ReadingStore.Outcome outcome) {
    readings[outcome.ordinal()].increment();
  }

  @Override
  public Map<String, Double> snapshot() {
    Map<String, Double> figures = new TreeMap<>();
    for (Routed.Outcome outcome : Routed.Outcome.values()) {
      put(
          figures,
          "muniment_messages_total{outcome=\"" + outcome.label() + "\"}",
          messages[outcome.ordinal()]);
    }
    put(figures, ReadingStore.Outcome.STORED, "stored");
    put(figures, ReadingStore.Outcome.DUPLICATE, "duplicate");
    put(figures, ReadingStore.Outcome.CONFLICT, "conflict");
    put(figures, "muniment_commits_total", commits);
    put(figures, "muniment_committed_entries_total", committedEntries);
    put(figures, "muniment_failed_commits_total", failedCommits);
    put(figures, "muniment_quarantine_released_total", released);
    put(figures, "muniment_alarm_changes_total", alarmChanges);
    alarms(figures);
    figures.put("muniment_line_fill_ratio", line.fill());
    figures.put("muniment_live_dropped_total", (double) live.dropped());
    return figures;
  }

  private void alarms(Map<String, Double> figures) {
    for (Severity severity : Severity.values()) {
      if (severity != Severity.NONE) {
        figures.put("muniment_alarms_active{severity=\"" + severity.key() + "\"}", 0.0);
      }
    }
    for (Alarm alarm : alarms.newestFirst()) {
      figures.merge(
          "muniment_alarms_active{severity=\"" + alarm.severity().key() + "\"}", 1.0, Double::sum);
    }
  }

  private void put(Map<String, Double> figures, ReadingStore.Outcome outcome, String label) {
    put(figures, "muniment_readings_total{outcome=\"" + label + "\"}", readings[outcome.ordinal()]);
  }

  private static void put(Map<String, Double> figures, String name, LongAdder adder) {
    figures.put(name, (double) adder.sum());
  }

  private static LongAdder[] adders(int count) {
    LongAdder[] adders = new LongAdder[count];
    for (int i = 0; i < count; i++) {
      adders[i] = new LongAdder();
    }
    return adders;
  }
}
