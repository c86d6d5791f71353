package org.muniment.port;

import java.util.List;
import org.muniment.domain.duty.HolidayFile;
import org.muniment.domain.text.BadInput;

/** Reads holidays from files of one form. Any thread. */
public interface HolidayLists {
  /** No file is larger; a year of holidays is some 3 kB. */
  int MAX_BYTES = 1 << 20;

  /** No file has more. */
  int MAX_ROWS = 5_000;

  /** Whether a file that looks so is of this form. */
  boolean takes(byte[] content);

  /**
   * What stands in it, unjudged.
   *
   * @throws BadInput with the sentence for the person, when it cannot be read
   */
  List<HolidayFile.Row> read(byte[] content);
}
