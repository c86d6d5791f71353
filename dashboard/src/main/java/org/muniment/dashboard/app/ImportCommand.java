package org.muniment.dashboard.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.muniment.domain.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import holdings FILE}: a list of boxes from another program. */
@Command(name = "import", mixinStandardHelpOptions = true, subcommands = ImportCommand.Boxes.class)
final class ImportCommand {
  @Command(name = "holdings", mixinStandardHelpOptions = true)
  static final class Boxes implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.import.file")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
    private String data;

    @Option(names = "--dry-run", descriptionKey = "cli.import.dry-run")
    private boolean isDryRun;

    @Option(names = "--skip-bad-rows", descriptionKey = "cli.import.skip")
    private boolean skipsBadRows;

    @Option(names = "--correct", descriptionKey = "cli.import.correct")
    private boolean corrects;

    @Override
    public Integer call() {
      Path list = file.toAbsolutePath().normalize();
      if (!Files.isReadable(list) || Files.isDirectory(list)) {
        Console.complain(Message.of("cli.import.no-file", list.toString()));
        return Main.STATED_FAILURE;
      }
      Map<String, String> arguments = new HashMap<>(Map.of("file", list.toString()));
      arguments.put("dryRun", String.valueOf(isDryRun));
      arguments.put("skipBadRows", String.valueOf(skipsBadRows));
      arguments.put("correct", String.valueOf(corrects));
      Path folder = Handover.folder(Optional.ofNullable(data));
      List<String> lines =
          LongHandover.run(
              folder,
              LongWorks.IMPORT,
              arguments,
              progress -> ImportWork.alone(Optional.ofNullable(data), arguments, progress));
      lines.subList(1, lines.size()).forEach(Console.out()::println);
      return lines.get(0).equals(ImportWork.GOOD) ? Main.DONE : Main.STATED_FAILURE;
    }
  }
}
