package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: everything in one file, also while Muniment runs. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private FolderOptions options;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.backup.file")
  private Path file;

  @Override
  public Integer call() {
    Path target = file.toAbsolutePath().normalize();
    Optional<String> passphrase = options.passphrase();
    Map<String, String> arguments = new HashMap<>(Map.of("file", target.toString()));
    passphrase.ifPresent(words -> arguments.put("passphrase", words));
    Path data = options.data();
    LongHandover.run(
            data,
            LongWorks.BACKUP,
            arguments,
            progress -> LongWorks.backupAlone(data, target, passphrase, progress))
        .forEach(Console.out()::println);
    return Main.DONE;
  }
}
