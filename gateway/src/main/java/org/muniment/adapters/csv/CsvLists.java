package org.muniment.adapters.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.text.BadInput;
import org.muniment.port.HoldingLists;

/** Text with separators, whatever does not look like something else. */
public final class CsvLists implements HoldingLists {
  /** Where the separator is looked for. */
  private static final int SAMPLE_LINES = 40;

  private static final int SAMPLE_CHARACTERS = 200_000;
  private static final byte[] OLD_WORKBOOK = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  @Override
  public boolean takes(byte[] beginning) {
    return !begins(beginning, new byte[] {'P', 'K', 3, 4});
  }

  @Override
  public About about(Path file, Choice choice) throws IOException {
    refuseOthers(file);
    Charset charset = Encodings.find(file, choice.encoding());
    String separator = choice.separator().orElse("");
    if (separator.isEmpty()) {
      separator = separator(file, charset);
    }
    return new About(
        Form.TEXT,
        List.of(),
        Optional.empty(),
        Optional.of(charset.name()),
        Optional.of(separator));
  }

  private static void refuseOthers(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(BEGINNING);
    }
    if (head.length == 0) {
      throw new BadInput("refusal.import.empty");
    }
    if (begins(head, OLD_WORKBOOK)) {
      throw new BadInput("refusal.import.old-workbook");
    }
    if (begins(head, PDF)) {
      throw new BadInput("refusal.import.form");
    }
  }

  private static boolean begins(byte[] head, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (head.length <= i || head[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Lines lines(Path file, About about) throws IOException {
    Charset charset = Charset.forName(about.encoding().orElseThrow());
    return new CsvLines(open(file, charset), about.separator().orElseThrow().charAt(0));
  }

  private static BufferedReader open(Path file, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), Encodings.strict(charset)));
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    return reader;
  }

  /** The one that occurs most outside quotes, in the first lines. */
  private static String separator(Path file, Charset charset) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    try (BufferedReader reader = open(file, charset)) {
      boolean isQuoted = false;
      int lines = 0;
      for (int i = 0; i < SAMPLE_CHARACTERS && lines < SAMPLE_LINES; i++) {
        int c = reader.read();
        if (c < 0) {
          break;
        }
        if (c == 0) {
          throw new BadInput("refusal.import.form");
        }
        isQuoted ^= c == '"';
        lines += c == '\n' ? 1 : 0;
        if (!isQuoted) {
          counts.merge(Character.toString(c), 1, Integer::sum);
        }
      }
    }
    return SEPARATORS.stream()
        .max((a, b) -> Integer.compare(counts.getOrDefault(a, 0), counts.getOrDefault(b, 0)))
        .filter(best -> counts.getOrDefault(best, 0) > 0)
        .orElse(",");
  }
}
