package org.muniment.adapters.ead;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.text.BadInput;
import org.muniment.port.HoldingLists;

/** EAD 2002, with its namespace or without. */
public final class EadLists implements HoldingLists {
  @Override
  public boolean takes(byte[] beginning) {
    String text = new String(beginning, StandardCharsets.UTF_8).replace("\0", "");
    return text.replaceFirst("^[^\\x21-\\x7e]*", "").startsWith("<");
  }

  @Override
  public About about(Path file, Choice choice) throws IOException {
    About about =
        new About(
            Form.FINDING_AID, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    try (Lines lines = lines(file, about)) {
      lines.next();
      if (lines.next().isEmpty()) {
        throw new BadInput("refusal.import.no-containers");
      }
    }
    return about;
  }

  @Override
  public Lines lines(Path file, About about) throws IOException {
    InputStream in = Files.newInputStream(file);
    return new EadLines(in);
  }
}
