package org.muniment.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.muniment.adapters.backup.BackupWriter;
import org.muniment.adapters.backup.FolderShelf;
import org.muniment.adapters.sqlite.SqliteFolder;
import org.muniment.desk.BackupDesk;
import org.muniment.desk.BackupHealth;
import org.muniment.desk.BackupPlan;
import org.muniment.domain.schedule.DailyTime;
import org.muniment.port.BackupShelf;
import org.muniment.port.Backups;
import org.muniment.port.HeadSink;
import org.muniment.port.Office;
import org.muniment.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps the archive's data from harm while the program runs: backups and printed heads. */
final class Keeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("org.muniment.trail");
  private static final int END_SECONDS = 30;
  private static final String FROM_SOURCES = "development";

  private final ExecutorService background =
      Executors.newSingleThreadExecutor(task -> Rounds.daemon(task, "muniment-backup"));
  private final BackupDesk desk;
  private final BackupHealth health;
  private final Heads heads;
  private final Rounds rounds;

  private Keeping(Settings settings, Office office, ZoneId zone, InstantSource clock) {
    desk = desk(settings.data(), settings.backup(), office, zone, clock, background);
    health = new BackupHealth(desk, zone, clock);
    HeadSink log = (head, at) -> LOG.info("audit trail head: {} {}", head.number(), head.hash());
    heads =
        new Heads(office.trail(), List.of(log, new HeadFile(settings.data(), zone)), zone, clock);
    rounds = Rounds.start(List.of(heads::round, desk::round), "muniment-rounds");
  }

  static Keeping start(Settings settings, Office office, ZoneId zone, InstantSource clock) {
    return new Keeping(settings, office, zone, clock);
  }

  BackupDesk desk() {
    return desk;
  }

  BackupHealth health() {
    return health;
  }

  /** The desk over a data folder that this process holds. */
  static BackupDesk desk(
      Path data,
      Optional<BackupSettings> settings,
      Office office,
      ZoneId zone,
      InstantSource clock,
      java.util.concurrent.Executor background) {
    Backups backups = writer(data, clock);
    Texts texts = Texts.in(Locale.getDefault());
    return new BackupDesk(
        office, backups, settings.map(s -> plan(s, backups, zone)), texts::say, clock, background);
  }

  static BackupWriter writer(Path data, InstantSource clock) {
    return new BackupWriter(data, new SqliteFolder(data), version(), clock);
  }

  private static BackupPlan plan(BackupSettings settings, Backups backups, ZoneId zone) {
    Supplier<Optional<String>> passphrase =
        () -> settings.passphraseFile().map(PassphraseFile::read);
    BackupShelf main = new FolderShelf(settings.folder(), backups, passphrase);
    Optional<BackupShelf> second =
        settings.second().map(folder -> new FolderShelf(folder, backups, passphrase));
    return new BackupPlan(
        main,
        second,
        new DailyTime(settings.at(), zone),
        settings.keep(),
        settings.passphraseFile().isPresent());
  }

  /** Of the jar that the build made. */
  private static String version() {
    return Optional.ofNullable(Keeping.class.getPackage().getImplementationVersion())
        .orElse(FROM_SOURCES);
  }

  /** A backup that is being made is given up: it can be made again. */
  @Override
  public void close() throws InterruptedException {
    rounds.close();
    desk.end();
    background.shutdown();
    if (!background.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("a backup does not end within {} s", END_SECONDS);
    }
    heads.close();
  }
}
