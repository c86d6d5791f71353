package org.muniment.dashboard.pages.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Progress;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.desk.BackupDesk;
import org.muniment.desk.BackupPlan;
import org.muniment.domain.backup.BackupName;
import org.muniment.domain.backup.BackupState;
import org.muniment.port.BackupShelf;
import org.muniment.port.BackupShelf.Kept;

/** Says how it stands with the backups in the reader's language. */
final class BackupWords {
  static final String KEPT = "kept";

  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final int SIZE_DECIMALS = 2;
  private static final String NEW_FOLDER = "muniment-data";
  private static final String PROGRAM = "java -jar muniment.jar ";
  private static final String SOME_FILE = "muniment.backup";

  private BackupWords() {}

  static Chip chip(BackupState state) {
    return switch (state) {
      case OK -> Chip.OK;
      case NONE, FIRST_TO_COME -> Chip.EMPTY;
      case OLD -> Chip.NEAR;
      case FAILED -> Chip.ALARM;
    };
  }

  static List<Fact> facts(Words words, BackupDesk desk) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            words.say("backup.last"),
            desk.lastGood()
                .map(at -> words.moment(at) + " · " + words.age(at))
                .orElse(words.say("backup.last.none"))));
    desk.next().ifPresent(at -> facts.add(new Fact(words.say("backup.next"), coming(words, at))));
    desk.plan().ifPresent(plan -> addPlaces(facts, words, plan));
    return facts;
  }

  private static String coming(Words words, Instant at) {
    Duration until = Duration.between(words.now(), at);
    return words.moment(at) + " · " + words.say("backup.in", words.duration(until));
  }

  private static void addPlaces(List<Fact> facts, Words words, BackupPlan plan) {
    facts.add(
        new Fact(
            words.say("backup.folder"),
            plan.main().place() + " · " + words.say("backup.keep", plan.keep())));
    facts.add(
        new Fact(
            words.say("backup.second"),
            plan.second().map(BackupShelf::place).orElse(words.say("backup.second.none"))));
    facts.add(
        new Fact(
            words.say("backup.encryption"),
            words.say(plan.isEncrypted() ? "backup.encrypted" : "backup.open")));
  }

  static Optional<String> failure(Words words, BackupDesk desk) {
    return desk.lastFailure()
        .map(f -> words.say("backup.failed", words.moment(f.at()), f.sentence()));
  }

  /**
   * @param since when the page began to watch one; empty for a page that has not
   */
  static RunView run(Words words, BackupDesk desk, String path, Optional<Instant> since) {
    Optional<Progress> progress =
        desk.running()
            .map(
                now ->
                    Progress.of(path, since.orElse(words.now()), label(words, now), now.share()));
    Optional<Outcome> end =
        progress.isPresent() ? Optional.empty() : since.map(at -> end(words, desk, at));
    return new RunView(desk.plan().isPresent(), progress, end);
  }

  private static String label(Words words, BackupDesk.Running running) {
    return words.say(running.stage());
  }

  /** One that the program gave up at its end is neither good nor failed. */
  private static Outcome end(Words words, BackupDesk desk, Instant since) {
    if (desk.lastFailure().filter(failure -> !failure.at().isBefore(since)).isPresent()) {
      return new Outcome(false, failure(words, desk).orElseThrow());
    }
    boolean made = desk.lastGood().filter(at -> !at.isBefore(since)).isPresent();
    return made
        ? new Outcome(true, words.say("backup.made.now"))
        : new Outcome(false, words.say("backup.given-up"));
  }

  static Table<Kept> table(Words words) {
    return Table.<Kept>of(KEPT, words.say("backup.kept"))
        .text("file", words.say("backup.file"), Kept::name)
        .time("made", words.say("backup.made"), kept -> BackupName.madeAt(kept.name()))
        .number("size", words.say("backup.size"), SIZE_DECIMALS, BackupWords::megabytes);
  }

  static BackupView.Line line(Words words, Kept kept) {
    Instant at = BackupName.madeAt(kept.name()).orElse(Instant.EPOCH);
    return new BackupView.Line(
        kept.name(),
        words.moment(at),
        at.toEpochMilli(),
        words.age(at),
        words.number(megabytes(kept), SIZE_DECIMALS));
  }

  private static double megabytes(Kept kept) {
    return kept.bytes() / BYTES_PER_MEGABYTE;
  }

  /** The command lines for the newest one that is kept. */
  static String restoring(BackupDesk desk) {
    String file =
        desk.plan()
            .flatMap(plan -> plan.main().kept().stream().findFirst())
            .map(Kept::name)
            .orElse(SOME_FILE);
    boolean encrypted = desk.plan().filter(BackupPlan::isEncrypted).isPresent();
    String folder = " --data " + NEW_FOLDER;
    return PROGRAM
        + "restore "
        + file
        + folder
        + (encrypted ? " --passphrase-file passphrase.txt" : "")
        + "\n"
        + PROGRAM
        + "verify"
        + folder
        + "\n"
        + PROGRAM
        + "serve"
        + folder;
  }
}
