package org.muniment.adapters.fastexcel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.muniment.domain.text.BadInput;
import org.muniment.port.HoldingLists;

/** XLSX, one of its sheets at a time. */
public final class XlsxLists implements HoldingLists {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  @Override
  public boolean takes(byte[] beginning) {
    return beginning.length > 3
        && beginning[0] == 'P'
        && beginning[1] == 'K'
        && beginning[2] == 3
        && beginning[3] == 4;
  }

  @Override
  public About about(Path file, Choice choice) throws IOException {
    ZipCheck.check(file);
    try (ReadableWorkbook book = open(file)) {
      List<String> sheets = book.getSheets().map(Sheet::getName).toList();
      if (sheets.isEmpty()) {
        throw new BadInput("refusal.import.no-sheet");
      }
      String sheet = choice.sheet().orElse(sheets.get(0));
      if (!sheets.contains(sheet)) {
        throw new BadInput("refusal.import.sheet", sheet);
      }
      return new About(
          Form.WORKBOOK, sheets, Optional.of(sheet), Optional.empty(), Optional.empty());
    }
  }

  @Override
  public Lines lines(Path file, About about) throws IOException {
    ReadableWorkbook book = open(file);
    try {
      Sheet sheet = book.findSheet(about.sheet().orElseThrow()).orElseThrow();
      return new XlsxLines(book, sheet.openStream());
    } catch (IOException | RuntimeException failed) {
      book.close();
      throw failed;
    }
  }

  private static ReadableWorkbook open(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
    } catch (ExcelReaderException | IOException broken) {
      throw new BadInput("refusal.import.workbook");
    }
  }
}
