package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.app.Alone;
import org.muniment.app.Gateway;
import org.muniment.app.Verification;
import org.muniment.desk.TrailDesk;
import org.muniment.domain.trail.By;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.Inspection.Finding;
import org.muniment.port.Progress;
import org.muniment.text.Texts;

/** What takes long: done by the process that has the data folder, or by the command itself. */
final class LongWorks {
  static final String BACKUP = "backup";
  static final String VERIFY = "verify";
  static final String IMPORT = "import-holdings";

  private static final String INTACT = "+";
  private static final String BROKEN = "-";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");
  private static final int BYTES_PER_MEGABYTE = 1_000_000;

  private LongWorks() {}

  /** By the running process. */
  static Jobs of(Gateway gateway) {
    return new Jobs(
        Map.of(
            BACKUP, (arguments, progress) -> backup(gateway, arguments, progress),
            VERIFY, (arguments, progress) -> verify(gateway, arguments, progress),
            IMPORT,
                (arguments, progress) ->
                    ImportWork.run(gateway.intake().imports(), arguments, progress)));
  }

  private static List<String> backup(
      Gateway gateway, Map<String, String> arguments, Progress progress) {
    Path file = Path.of(arguments.get("file"));
    Optional<String> passphrase = Optional.ofNullable(arguments.get("passphrase"));
    Manifest made = gateway.backups().toFile(By.console(Instant.now()), file, passphrase, progress);
    return told(file, made, passphrase.isPresent());
  }

  static List<String> backupAlone(
      Path data, Path file, Optional<String> passphrase, Progress progress) {
    Manifest made = Alone.backup(data, file, passphrase, InstantSource.system(), progress);
    return told(file, made, passphrase.isPresent());
  }

  /** What a backup holds, for the person who made it. */
  private static List<String> told(Path file, Manifest made, boolean isEncrypted) {
    Texts texts = Console.texts();
    List<String> lines = new ArrayList<>();
    lines.add(texts.say("cli.backup.done", file.toString(), time(made)));
    lines.add(texts.say("cli.backup.size", size(made), head(made)));
    if (!made.secrets().isEmpty()) {
      String secrets =
          made.secrets().stream()
              .map(secret -> texts.say("cli.secret." + secret))
              .collect(Collectors.joining(texts.say("cli.list-comma")));
      lines.add(texts.say("cli.backup.secrets", secrets));
    }
    lines.add(texts.say(isEncrypted ? "cli.backup.encrypted" : "cli.backup.open"));
    return lines;
  }

  /** On this computer's clock, as people read it. */
  static String time(Manifest made) {
    return TIME.format(made.madeAt().atZone(ZoneId.systemDefault()));
  }

  static String size(Manifest made) {
    return Long.toString(Math.max(1, made.bytes() / BYTES_PER_MEGABYTE));
  }

  static String head(Manifest made) {
    return made.head().map(TrailDesk::text).orElse("-");
  }

  private static List<String> verify(
      Gateway gateway, Map<String, String> arguments, Progress progress) {
    Optional<String> head = Optional.ofNullable(arguments.get("head"));
    return lines(gateway.verification(head).run(finding -> {}, progress));
  }

  static List<String> verifyAlone(Path data, Optional<String> head, Progress progress) {
    return lines(Alone.verify(data, head, finding -> {}, progress));
  }

  private static List<String> lines(Verification.Report report) {
    return report.findings().stream().map(LongWorks::line).toList();
  }

  private static String line(Finding finding) {
    return (finding.intact() ? INTACT : BROKEN) + Console.texts().say(finding.detail());
  }

  static boolean isIntact(String line) {
    return line.startsWith(INTACT);
  }

  /** The sentence of a line. */
  static String sentence(String line) {
    return line.substring(INTACT.length());
  }
}
