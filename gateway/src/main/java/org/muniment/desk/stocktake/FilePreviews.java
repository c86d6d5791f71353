package org.muniment.desk.stocktake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Spoken;
import org.muniment.domain.trail.By;

/** Looks what a scanner's file would be, in a stock-take that is dropped afterwards. */
final class FilePreviews {
  /** Behind every scan that is stored. */
  private static final long FIRST_NUMBER = Long.MAX_VALUE / 2;

  private FilePreviews() {}

  static FilePreview of(
      Session trial, List<ScannerText.Row> rows, String device, By by, boolean isAdministrator) {
    List<ScannerText.Row> good = rows.stream().filter(row -> row.problem().isEmpty()).toList();
    Iterator<Scan> scans =
        CountingDesk.scans(by, isAdministrator, trial.stocktake(), ScannerFiles.scans(good, device))
            .iterator();
    List<FilePreview.Line> lines = new ArrayList<>(rows.size());
    for (ScannerText.Row row : rows) {
      lines.add(
          row.problem().isPresent()
              ? new FilePreview.Line(
                  row.number(), row.code(), row.at(), Optional.empty(), false, row.problem())
              : line(trial, row, scans.next().stored(FIRST_NUMBER + row.number())));
    }
    return new FilePreview(lines);
  }

  private static FilePreview.Line line(Session trial, ScannerText.Row row, Scan scan) {
    boolean isRepeat = trial.tally().spoken(scan.id()).isPresent();
    Spoken spoken = isRepeat ? trial.spoken(scan) : trial.take(scan);
    return new FilePreview.Line(
        row.number(),
        row.code(),
        row.at(),
        Optional.of(trial.told(spoken)),
        isRepeat,
        Optional.empty());
  }
}
