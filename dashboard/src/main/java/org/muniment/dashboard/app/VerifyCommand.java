package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.muniment.adapters.backup.BackupReader;
import org.muniment.port.Backups.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether the data, or a backup, are what was written. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Mixin private FolderOptions options;

  @Option(names = "--head", paramLabel = "HASH", descriptionKey = "cli.verify.head")
  private String head;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.verify.file")
  private Path file;

  @Override
  public Integer call() {
    return file == null ? folder() : backup();
  }

  private int folder() {
    Path data = options.data();
    Optional<String> asked = Optional.ofNullable(head);
    Map<String, String> arguments = new HashMap<>();
    asked.ifPresent(text -> arguments.put("head", text));
    List<String> lines =
        LongHandover.run(
            data,
            LongWorks.VERIFY,
            arguments,
            progress -> LongWorks.verifyAlone(data, asked, progress));
    for (String line : lines) {
      String key = LongWorks.isIntact(line) ? "cli.verify.intact" : "cli.verify.broken";
      Console.say(key, LongWorks.sentence(line));
    }
    Optional<String> broken = lines.stream().filter(l -> !LongWorks.isIntact(l)).findFirst();
    broken.ifPresent(first -> Console.err().println(LongWorks.sentence(first)));
    return broken.isPresent() ? Main.STATED_FAILURE : Main.DONE;
  }

  private int backup() {
    LongHandover.alone(
            progress -> {
              Manifest read = BackupReader.check(file, options.passphrase(), progress);
              return List.of(
                  Console.texts().say("cli.verify.backup", file.toString(), LongWorks.time(read)),
                  Console.texts()
                      .say("cli.backup.size", LongWorks.size(read), LongWorks.head(read)));
            })
        .forEach(Console.out()::println);
    return Main.DONE;
  }
}
