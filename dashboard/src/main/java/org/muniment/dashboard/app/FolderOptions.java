package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.util.Optional;
import org.muniment.app.PassphraseFile;
import org.muniment.app.SettingsReader;
import picocli.CommandLine.Option;

/** The options of the commands about a whole data folder. */
final class FolderOptions {
  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
  private String data;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      descriptionKey = "cli.option.passphrase-file")
  private Path passphraseFile;

  Path data() {
    return ServeOptions.reader(profile -> true)
        .dataFolder(
            new SettingsReader.Options(
                Optional.ofNullable(data), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  Optional<String> passphrase() {
    return Optional.ofNullable(passphraseFile).map(PassphraseFile::read);
  }
}
