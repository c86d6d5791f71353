package org.muniment.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.adapters.sqlite.KeptLog;
import org.muniment.adapters.sqlite.SqliteFolder;
import org.muniment.desk.TrailDesk;
import org.muniment.desk.daylog.LogCheck;
import org.muniment.desk.stocktake.SealCheck;
import org.muniment.domain.text.Message;
import org.muniment.port.Inspection;
import org.muniment.port.Inspection.Finding;
import org.muniment.port.Progress;
import org.muniment.port.StoreException;

/**
 * Looks through everything in a data folder (rule T1), of any schema and beside whoever has it
 * open: a list of inspections, one sentence each.
 */
public final class Verification {
  /** Hears each finding as soon as it is made. */
  public interface Listener {
    void found(Finding finding);
  }

  /** All findings in the order of the list. */
  public record Report(List<Finding> findings) {
    public Report {
      findings = List.copyOf(findings);
    }

    public boolean isIntact() {
      return findings.stream().allMatch(Finding::intact);
    }
  }

  private static final String UNREADABLE = "verify.unreadable";
  private static final String OFFICE = "office.db";

  private final List<Inspection> inspections;

  private Verification(List<Inspection> inspections) {
    this.inspections = List.copyOf(inspections);
  }

  /**
   * @param head as it was printed, if it is to be looked for in the audit trail and the daily log
   */
  public static Verification of(Path data, Optional<String> head) {
    SqliteFolder databases = new SqliteFolder(data);
    List<Inspection> all = new ArrayList<>(databases.inspections());
    all.add(progress -> trail(databases, progress));
    all.add(progress -> heads(databases, data));
    all.add(progress -> log(databases, progress));
    all.add(progress -> stocktakes(databases, progress));
    head.ifPresent(text -> all.add(progress -> head(databases, text)));
    return new Verification(all);
  }

  public Report run(Listener listener, Progress progress) {
    List<Finding> findings = new ArrayList<>();
    for (Inspection inspection : inspections) {
      Finding finding = inspect(inspection, progress);
      listener.found(finding);
      findings.add(finding);
    }
    return new Report(findings);
  }

  /** What is so damaged that it cannot be asked is a finding, not a failure of the command. */
  private static Finding inspect(Inspection inspection, Progress progress) {
    try {
      return inspection.inspect(progress);
    } catch (StoreException damaged) {
      return Finding.broken(UNREADABLE, OFFICE, String.valueOf(damaged.getMessage()));
    }
  }

  private static Finding trail(SqliteFolder databases, Progress progress) {
    return databases
        .withTrail(trail -> new TrailDesk(trail).verify(progress))
        .map(Verification::finding)
        .orElseGet(() -> Finding.intact("verify.trail.none"));
  }

  private static Finding finding(TrailDesk.Verdict verdict) {
    if (verdict.broken().isPresent()) {
      var broken = verdict.broken().get();
      String fault = broken.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return Finding.broken(
          "verify.trail.broken",
          Long.toString(broken.number()),
          Message.of("verify.fault." + fault));
    }
    return verdict
        .last()
        .map(
            last ->
                Finding.intact(
                    "verify.trail.intact", Long.toString(last.number()), TrailDesk.text(last)))
        .orElseGet(() -> Finding.intact("verify.trail.empty"));
  }

  private static Finding heads(SqliteFolder databases, Path data) {
    return databases
        .withTrail(trail -> HeadFile.inspect(data, new TrailDesk(trail)))
        .orElseGet(() -> Finding.intact("verify.heads.none", HeadFile.NAME));
  }

  private static Finding head(SqliteFolder databases, String text) {
    Optional<TrailDesk.Printed> printed = TrailDesk.parse(text);
    if (printed.isEmpty()) {
      return Finding.broken("verify.head.senseless", text);
    }
    return databases
        .withTrail(trail -> head(new TrailDesk(trail), printed.get()))
        .orElse(Optional.empty())
        .or(() -> logHead(databases, printed.get()))
        .orElseGet(() -> Finding.broken("verify.head.unknown", printed.get().hash()));
  }

  private static Optional<Finding> head(TrailDesk trail, TrailDesk.Printed printed) {
    return trail
        .find(printed)
        .map(
            entry ->
                Finding.intact(
                    "verify.head.known",
                    Long.toString(entry.number()),
                    Long.toString(trail.last() - entry.number())));
  }

  private static Optional<Finding> logHead(SqliteFolder databases, TrailDesk.Printed printed) {
    return databases.withLog(kept -> logHead(check(kept), printed)).orElse(Optional.empty());
  }

  private static Optional<Finding> logHead(LogCheck log, TrailDesk.Printed printed) {
    return log.find(printed)
        .map(
            entry ->
                Finding.intact(
                    "verify.head.log-known",
                    Long.toString(entry.number()),
                    entry.draft().place().value(),
                    entry.draft().date().toString(),
                    Long.toString(log.last() - entry.number())));
  }

  private static LogCheck check(KeptLog kept) {
    return new LogCheck(kept.book(), kept.trail(), kept.readings());
  }

  private static Finding log(SqliteFolder databases, Progress progress) {
    return databases
        .withLog(kept -> finding(check(kept).verify(progress)))
        .orElseGet(() -> Finding.intact("verify.log.none"));
  }

  private static Finding finding(LogCheck.Verdict verdict) {
    if (verdict.firstBroken().isPresent()) {
      return new Finding(false, verdict.firstBroken().get().sentence());
    }
    return verdict
        .head()
        .map(head -> intact(verdict, LogCheck.text(head)))
        .orElseGet(() -> Finding.intact("verify.log.empty"));
  }

  private static Finding intact(LogCheck.Verdict verdict, String head) {
    String days = Long.toString(verdict.days());
    return verdict.waiting() == 0
        ? Finding.intact("verify.log.intact", days, head)
        : Finding.intact("verify.log.intact-waiting", days, head, Long.toString(verdict.waiting()));
  }

  private static Finding stocktakes(SqliteFolder databases, Progress progress) {
    return databases
        .withStocktakes(
            (stocktakes, trail) -> finding(new SealCheck(stocktakes, trail).verify(progress)))
        .orElseGet(() -> Finding.intact("verify.stocktakes.none"));
  }

  private static Finding finding(SealCheck.Verdict verdict) {
    if (verdict.firstBroken().isPresent()) {
      return new Finding(false, verdict.firstBroken().get());
    }
    return verdict.closed() == 0
        ? Finding.intact("verify.stocktakes.empty")
        : Finding.intact("verify.stocktakes.intact", verdict.closed());
  }
}
