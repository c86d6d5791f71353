package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.adapters.channel.FolderLock;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.app.AccessSettings;
import org.muniment.app.ImportWiring;
import org.muniment.desk.holdings.intake.ImportDesk;
import org.muniment.desk.holdings.intake.ImportReport;
import org.muniment.desk.holdings.intake.ImportWish;
import org.muniment.desk.holdings.intake.OpenList;
import org.muniment.domain.holding.intake.Problem;
import org.muniment.domain.trail.By;
import org.muniment.port.HoldingLists;
import org.muniment.port.Office;
import org.muniment.port.Progress;
import org.muniment.text.Texts;

/**
 * {@code import holdings}: done by the process that has the data folder, or by the command itself
 * when none runs.
 */
final class ImportWork {
  /** The first line of the answer, when every row was taken or the bad ones were to be skipped. */
  static final String GOOD = "good";

  private static final String BAD = "bad";

  private ImportWork() {}

  static List<String> alone(
      Optional<String> data, Map<String, String> arguments, Progress progress) {
    AccessSettings access = Handover.access(data);
    Path folder = Handover.folder(data);
    try (FolderLock lock = FolderLock.acquire(folder);
        Office office = SqliteOffice.open(folder)) {
      return run(ImportWiring.of(office, access.levels()), arguments, progress);
    }
  }

  static List<String> run(ImportDesk desk, Map<String, String> arguments, Progress progress) {
    Path file = Path.of(arguments.get("file"));
    OpenList list = desk.open(file, file.getFileName().toString(), HoldingLists.Choice.NONE);
    ImportWish wish =
        new ImportWish(
            Boolean.parseBoolean(arguments.get("dryRun")),
            Boolean.parseBoolean(arguments.get("skipBadRows")),
            Boolean.parseBoolean(arguments.get("correct")));
    ImportReport report =
        desk.run(By.console(Instant.now()), list, list.proposal(), wish, progress);
    return told(report, wish);
  }

  private static List<String> told(ImportReport report, ImportWish wish) {
    Texts texts = Console.texts();
    boolean isGood = report.refused() == 0 || wish.skipsBadRows();
    List<String> lines = new ArrayList<>();
    lines.add(isGood ? GOOD : BAD);
    for (Problem problem : report.problems()) {
      String key = problem.isWarning() ? "cli.import.warning" : "cli.import.problem";
      lines.add(texts.say(key, problem.row(), problem.column(), texts.say(problem.message())));
    }
    lines.add(
        texts.say("cli.import.counts", report.accepted(), report.refused(), report.warnings()));
    lines.add(
        texts.say(
            "cli.import.boxes",
            report.boxes(),
            report.items(),
            report.unchanged(),
            report.corrected()));
    lines.add(texts.say(end(report, wish)));
    return lines;
  }

  private static String end(ImportReport report, ImportWish wish) {
    if (report.isDone()) {
      return "cli.import.done";
    }
    return wish.isDryRun() ? "cli.import.dry" : "cli.import.refused";
  }
}
