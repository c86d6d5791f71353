package org.muniment.adapters.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.text.BadInput;
import org.muniment.port.HoldingLists;

/** Text with separators, whatever does not look like something else. */
public final class CsvLists implements HoldingLists {
  /** Where the separator is looked for. */
  private static final int SAMPLE_LINES = 40;

  private static final int SAMPLE_CHARACTERS = 200_000;
  private static final byte[] OLD_WORKBOOK = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  /** Of PDF, PNG, GIF, JPEG, TIFF, RTF, 7z, RAR and gzip, each byte a character. */
  private static final List<String> NO_TEXTS =
      List.of(
          "%PDF",
          "\u0089PNG",
          "GIF8",
          "\u00ff\u00d8\u00ff",
          "II*\0",
          "MM\0*",
          "{\\rtf",
          "7z\u00bc\u00af",
          "Rar!",
          "\u001f\u008b");

  @Override
  public boolean takes(byte[] beginning) {
    return !begins(beginning, new byte[] {'P', 'K', 3, 4});
  }

  @Override
  public About about(Path file, Choice choice) throws IOException {
    refuseOthers(file);
    Charset charset = Encodings.find(() -> Files.newInputStream(file), choice.encoding());
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
    if (NO_TEXTS.stream().anyMatch(new String(head, ISO_8859_1)::startsWith)) {
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

  /**
   * The one that most of the first lines have outside quotes; of several the one they have most.
   */
  private static String separator(Path file, Charset charset) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> linesWith = new HashMap<>();
    try (BufferedReader reader = open(file, charset)) {
      Set<String> seen = new HashSet<>();
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
        if (c == '\n' && !isQuoted) {
          lines++;
          seen.clear();
        }
        String character = Character.toString(c);
        if (!isQuoted && SEPARATORS.contains(character)) {
          counts.merge(character, 1, Integer::sum);
          linesWith.merge(character, seen.add(character) ? 1 : 0, Integer::sum);
        }
      }
    }
    return counts.keySet().stream()
        .max(Comparator.<String>comparingInt(linesWith::get).thenComparingInt(counts::get))
        .orElse(",");
  }
}
