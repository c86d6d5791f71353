package org.muniment.adapters.fastexcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.port.Spreadsheets;
import org.muniment.port.Spreadsheets.Cell;
import org.muniment.port.Spreadsheets.Column;
import org.muniment.port.Spreadsheets.Sheet;

class FastexcelSpreadsheetsTest {
  private static final List<Column> COLUMNS = List.of(new Column("名称", 20), new Column("°C", 8));
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;

  private final Spreadsheets spreadsheets = new FastexcelSpreadsheets();

  @Test
  void whatABrowserOrADeviceSentIsTextAndNeverAFormula() throws Exception {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
      String xml = sheet(List.of(List.of(new Cell.Text(formula), Cell.NOTHING)));
      assertThat(xml).contains("t=\"inlineStr\"").doesNotContain("<f>");
    }
  }

  @Test
  void numbersAreNumbersAndTimesAreTimes() throws Exception {
    String xml =
        sheet(
            List.of(
                List.of(new Cell.Number(-3.25, 2), Cell.NOTHING),
                List.of(new Cell.Moment(LocalDateTime.of(2026, 1, 1, 12, 0)), Cell.NOTHING)));
    assertThat(xml).contains("<v>-3.25</v>").contains("<v>46023.5</v>");
    assertThat(part("xl/styles.xml", List.of(List.of(new Cell.Number(1, 2), Cell.NOTHING))))
        .contains("0.00");
  }

  @Test
  void daysAreDays() throws Exception {
    LocalDate day = LocalDate.of(2026, 1, 1);
    List<List<Cell>> rows = List.of(List.of(new Cell.Day(day), Cell.NOTHING));
    assertThat(sheet(rows)).contains("<v>46023").doesNotContain("46023.5");
    assertThat(part("xl/styles.xml", rows)).contains("yyyy-mm-dd\"");
  }

  @Test
  void aFileHasAsManySheetsAsThereAreLists() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    spreadsheets.write(
        List.of(
            new Sheet("first", COLUMNS, List.<List<Cell>>of().iterator()),
            new Sheet(
                "second",
                COLUMNS,
                List.of(List.<Cell>of(new Cell.Text("here"), Cell.NOTHING)).iterator())),
        out);
    Map<String, String> parts = unzip(out.toByteArray());
    assertThat(parts.get(SHEET)).doesNotContain("here");
    assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("here");
    assertThat(parts.get("xl/workbook.xml")).contains("first").contains("second");
  }

  @Test
  void theTitlesStayInSightAndColumnsHaveTheirWidth() throws Exception {
    String xml = sheet(List.of());
    assertThat(xml).contains("state=\"frozen\"").contains("ySplit=\"1\"").contains("名称");
    assertThat(xml).containsPattern("<col min=\"1\" max=\"1\" width=\"20(\\.0*)?\"");
  }

  @Test
  void charactersThatXmlCannotHoldDoNotBreakTheFile() throws Exception {
    String xml =
        sheet(List.of(List.of(new Cell.Text("a\u0000\u0001<&>\"b\ud800c\uffff"), Cell.NOTHING)));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(xml).contains("&lt;&amp;");
  }

  @Test
  void aTextThatIsTooLongForACellIsCut() throws Exception {
    String xml = sheet(List.of(List.of(new Cell.Text("x".repeat(40_000)), Cell.NOTHING)));
    assertThat(xml).contains("x".repeat(32_766) + "…").doesNotContain("x".repeat(32_767));
  }

  @Test
  void aListLongerThanASheetEndsWithThreeDots() throws Exception {
    Iterator<List<Cell>> rows =
        IntStream.range(0, 50).<List<Cell>>mapToObj(n -> List.of(new Cell.Number(n, 0))).iterator();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FastexcelSpreadsheets(10).write(new Sheet("list", List.of(new Column("n", 5)), rows), out);
    String xml = unzip(out.toByteArray()).get(SHEET);
    assertThat(xml).contains("<v>7.0</v>").doesNotContain("<v>8.0</v>").contains("…");
  }

  @Test
  void aSheetMayHaveAnyNameAndManyRows() throws Exception {
    Iterator<List<Cell>> rows =
        IntStream.range(0, 3_000)
            .<List<Cell>>mapToObj(n -> List.of(new Cell.Text("row " + n), new Cell.Number(n, 1)))
            .iterator();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    spreadsheets.write(new Sheet("R1/[2026]: a*b?" + "名".repeat(40), COLUMNS, rows), out);
    Map<String, String> parts = unzip(out.toByteArray());
    assertThat(parts.get("xl/workbook.xml")).contains("R1  2026   a b ");
    assertThat(parts.get(SHEET)).contains("row 2999");
  }

  private String sheet(List<List<Cell>> rows) throws IOException {
    return part(SHEET, rows);
  }

  private String part(String name, List<List<Cell>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    spreadsheets.write(new Sheet("传感器", COLUMNS, rows.iterator()), out);
    return unzip(out.toByteArray()).get(name);
  }

  /** By the table at the file's end, as spreadsheet programs do. */
  private Map<String, String> unzip(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("list.xlsx"), content);
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(part).readAllBytes();
        parts.put(part.getName(), characters(new String(bytes, StandardCharsets.UTF_8)));
      }
    }
    return parts;
  }

  /** Characters instead of their numbers. */
  private static String characters(String xml) {
    return Pattern.compile("&#x?([0-9a-fA-F]+);")
        .matcher(xml)
        .replaceAll(
            found ->
                Character.toString(
                    Integer.parseInt(found.group(1), found.group().startsWith("&#x") ? 16 : 10)));
  }
}
