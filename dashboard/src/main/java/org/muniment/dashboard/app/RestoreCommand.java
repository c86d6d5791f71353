package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.muniment.app.Restore;
import org.muniment.port.Backups.Manifest;
import org.muniment.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code restore FILE}: a backup into an empty data folder. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private FolderOptions options;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.restore.file")
  private Path file;

  @Override
  public Integer call() {
    Path data = options.data();
    Path from = file.toAbsolutePath().normalize();
    LongHandover.alone(
            progress ->
                told(
                    data,
                    Restore.into(
                        data, from, options.passphrase(), InstantSource.system(), progress)))
        .forEach(Console.out()::println);
    return Main.DONE;
  }

  private static List<String> told(Path data, Manifest restored) {
    Texts texts = Console.texts();
    return List.of(
        texts.say("cli.restore.done", data.toString(), LongWorks.time(restored)),
        texts.say("cli.backup.size", LongWorks.size(restored), LongWorks.head(restored)),
        texts.say("cli.restore.next", data.toString()));
  }
}
