package org.muniment.port;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.holding.intake.Line;
import org.muniment.domain.text.BadInput;

/**
 * Lists of holdings in files of one form, row by row, so that a long file costs no more memory than
 * a short one. Any thread; a file may be read several times.
 */
public interface HoldingLists {
  /** No list is larger. */
  long MAX_FILE_BYTES = 256L << 20;

  /** What the forms are; each has a text {@code import.form.<key>}. */
  enum Form {
    /** Separated by commas, semicolons or tabs. */
    TEXT,
    /** XLSX. */
    WORKBOOK,
    /** EAD 2002. */
    FINDING_AID;

    /** {@code finding-aid}. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What a person says about a file; empty where it is to be found out.
   *
   * @param encoding one of {@link #ENCODINGS}
   * @param separator one character
   */
  record Choice(Optional<String> encoding, Optional<String> separator, Optional<String> sheet) {
    public static final Choice NONE =
        new Choice(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What text files are written in. */
  List<String> ENCODINGS = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5");

  List<String> SEPARATORS = List.of(",", ";", "\t");

  /**
   * How a file is read.
   *
   * @param sheets their names, when it has any
   * @param sheet the one that is read
   */
  record About(
      Form form,
      List<String> sheets,
      Optional<String> sheet,
      Optional<String> encoding,
      Optional<String> separator) {
    public About {
      sheets = List.copyOf(sheets);
    }
  }

  /** The rows of a file from the first to the last, those of titles too. */
  interface Lines extends AutoCloseable {
    /**
     * Empty at the end.
     *
     * @throws BadInput with the sentence for the person, when it cannot be read on
     */
    Optional<Line> next() throws IOException;

    @Override
    void close() throws IOException;
  }

  /**
   * Whether a file that begins so is of this form.
   *
   * @param beginning the first bytes, at most {@link #BEGINNING}
   */
  boolean takes(byte[] beginning);

  int BEGINNING = 4_096;

  /**
   * Looks through the file.
   *
   * @throws BadInput with the sentence for the person, when it cannot be read
   */
  About about(Path file, Choice choice) throws IOException;

  /** Begins to read. */
  Lines lines(Path file, About about) throws IOException;
}
