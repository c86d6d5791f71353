package org.muniment.desk.stocktake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.desk.Refusal;
import org.muniment.domain.stocktake.Verdict;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Sha256;

/** Takes down what a scanner kept; the same file once more is the same scans. */
final class ScannerFiles {
  private static final int HASH_DIGITS = 16;

  /** Takes down a part and answers it. */
  interface Taker {
    List<Answer> take(List<NewScan> scans);
  }

  private final Supplier<ZoneId> zone;

  ScannerFiles(Supplier<ZoneId> zone) {
    this.zone = zone;
  }

  /** The name that a file's scans have as their device. */
  static String device(byte[] file) {
    return "file:" + HexFormat.of().formatHex(Sha256.of(file)).substring(0, HASH_DIGITS);
  }

  /** Every line that has anything, also those that cannot be taken. */
  List<ScannerText.Row> rows(byte[] file) {
    return ScannerText.read(file, zone.get());
  }

  /**
   * @param leavesOut whether lines that are not understood are left out
   * @throws Refusal naming the first of them when they are not
   */
  Counted take(byte[] file, boolean leavesOut, Taker taker) {
    String device = device(file);
    List<ScannerText.Row> all = rows(file);
    List<ScannerText.Row> rows = all.stream().filter(row -> row.problem().isEmpty()).toList();
    Optional<Message> problem = all.stream().flatMap(row -> row.problem().stream()).findFirst();
    if (problem.isPresent() && (!leavesOut || rows.isEmpty())) {
      throw new Refusal(Refusal.Kind.UNACCEPTABLE, problem.get(), List.of());
    }
    int repeats = 0;
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (int from = 0; from < rows.size(); from += CountingDesk.MAX_SCANS) {
      int to = Math.min(rows.size(), from + CountingDesk.MAX_SCANS);
      for (Answer answer : taker.take(scans(rows.subList(from, to), device))) {
        repeats += answer.isRepeat() ? 1 : 0;
        verdicts.merge(answer.spoken().verdict(), 1, Integer::sum);
      }
    }
    return new Counted(device, rows.size(), repeats, all.size() - rows.size(), verdicts);
  }

  static List<NewScan> scans(List<ScannerText.Row> rows, String device) {
    List<NewScan> scans = new ArrayList<>(rows.size());
    for (ScannerText.Row row : rows) {
      scans.add(
          new NewScan(
              device + ":" + row.number(),
              Optional.of(row.code()),
              Optional.empty(),
              row.at(),
              device,
              Optional.empty()));
    }
    return scans;
  }
}
