package org.muniment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.intake.ImportDesk;
import org.muniment.desk.holdings.intake.ImportReport;
import org.muniment.desk.holdings.intake.ImportWish;
import org.muniment.desk.holdings.intake.OpenList;
import org.muniment.domain.holding.intake.Problem;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.HoldingLists;
import org.muniment.port.HoldingLists.Choice;
import org.muniment.port.Holdings;
import org.muniment.port.Progress;
import org.muniment.testing.BadFiles;
import org.muniment.testing.BadFiles.Maker;
import org.muniment.testing.Boxes;
import org.muniment.testing.MemoryOffice;
import org.muniment.text.Texts;

/** What a bad list gets: one sentence with place, value and remedy, and nothing is written. */
class BadListsTest {
  private static final By WHO = By.console(Instant.parse("2026-11-22T08:00:00Z"));
  private static final ImportWish ALL_OR_NOTHING = new ImportWish(false, false, false);
  private static final String DAMAGED =
      "The workbook is damaged or not a real one; open it in a spreadsheet program and save it as"
          + " XLSX again";
  private static final String BOMB =
      "Unpacked, the workbook is larger than 1,024 MB or 200 times its packed size; nothing was"
          + " read";
  private static final String NO_LIST =
      "This is no list that can be read; choose a CSV, XLSX or EAD 2002 file";
  private static final String LAUGHS =
      """
      <!DOCTYPE ead [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
      """;
  private static final String STEALS =
      "<!DOCTYPE ead [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>\n";
  private static final String AID =
      """
      <ead><eadheader><eadid>F1</eadid></eadheader><archdesc><dsc><c><did>
      <unittitle>Letters &c; more</unittitle>
      <container type="box" label="box [32101037704168]">1</container>
      </did></c></dsc></archdesc></ead>
      """;
  private static final String ROUNDED =
      "3.21E+13 is what a spreadsheet made of a long number, its last digits are lost; format the"
          + " column as text and enter the barcode again";

  @TempDir private Path folder;
  private final MemoryOffice office = new MemoryOffice();
  private final ImportDesk desk = ImportWiring.of(office, SecrecyScale.SHIPPED);

  private List<Holdings.Count> before;
  private OptionalLong lastEvent;

  @BeforeEach
  void aBoxIsThere() {
    Boxes.register(office, "OLD1", "", Boxes.titled("there before"));
    before = office.holdings().counts();
    lastEvent = office.holdings().head();
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("2 GB", BadFiles.sparse(2L << 30), "A list has at most 256 MB; divide it"),
        arguments("bomb by ratio", BadFiles.bomb(1, 40), BOMB),
        arguments("bomb by sum", BadFiles.bomb(66, 16), BOMB),
        arguments(
            "workbook with a DTD",
            BadFiles.with("xl/workbook.xml", "<workbook", "<!DOCTYPE x []><workbook"),
            DAMAGED),
        arguments(
            "workbook with a DTD far behind",
            BadFiles.with(
                "xl/worksheets/sheet1.xml",
                "<worksheet",
                "<!--" + " ".repeat(9_000) + "--><!DOCTYPE x [<!ENTITY b 'c'>]><worksheet"),
            DAMAGED),
        arguments("half a workbook", BadFiles.half(), DAMAGED),
        arguments("other ZIP", BadFiles.with("xl/workbook.xml", "<workbook[^>]*>", ""), DAMAGED),
        arguments(
            "entity bomb",
            BadFiles.text(LAUGHS + AID),
            "The XML cannot be read at line 4, column 23; have it written anew by the program it"
                + " comes from"),
        arguments(
            "entity of a file",
            BadFiles.text(STEALS + AID),
            "The XML cannot be read at line 3, column 23; have it written anew by the program it"
                + " comes from"),
        arguments(
            "bytes of no encoding",
            BadFiles.bytes(
                "barcode,title\nA1,\u00ff\u00ff\n".getBytes(StandardCharsets.ISO_8859_1)),
            "The text cannot be read as UTF-8 at line 2, byte 18; choose another encoding, or save"
                + " it as UTF-8"),
        arguments(
            "no column of barcodes",
            BadFiles.text("题名,年度\n工作总结,2020\n"),
            "No column is the barcode; say which one it is"),
        arguments("nothing", BadFiles.text(""), "The file is empty; choose another one"),
        arguments("PDF", BadFiles.text("%PDF-1.7\n1 0 obj\n"), NO_LIST),
        arguments(
            "picture", BadFiles.bytes(new byte[] {'G', 'I', 'F', '8', '9', 'a', 0, 1, 0}), NO_LIST),
        arguments(
            "web page",
            BadFiles.text("<html><body/></html>"),
            "The XML begins with \"html\" and not with \"ead\"; choose a finding aid in EAD 2002"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void aListThatCannotBeReadIsRefusedInOneSentence(String name, Maker maker, String sentence)
      throws IOException {
    Path file = folder.resolve("list");
    maker.write(file);
    assertThatThrownBy(() -> run(file))
        .isInstanceOfSatisfying(Refusal.class, refusal -> says(refusal.sentence(), sentence));
    nothingIsWritten();
  }

  static Stream<Arguments> badCells() {
    return Stream.of(
        arguments(
            "formula",
            BadFiles.workbook(
                sheet -> {
                  BadFiles.oneBox(sheet);
                  sheet.formula(1, 1, "HYPERLINK(\"http://example.org\",\"x\")");
                }),
            "title",
            "The cell holds the formula HYPERLINK(\"http://example.org\",\"x\"); replace it by its"
                + " value"),
        arguments(
            "rounded, as text of a workbook",
            BadFiles.workbook(
                sheet -> {
                  BadFiles.oneBox(sheet);
                  sheet.value(1, 0, "3.21E+13");
                }),
            "barcode",
            ROUNDED),
        arguments("rounded", BadFiles.text("条码,盒题名\n3.21E+13,x\n"), "条码", ROUNDED),
        arguments(
            "too many digits",
            BadFiles.workbook(
                sheet -> {
                  BadFiles.oneBox(sheet);
                  sheet.value(1, 0, new java.math.BigDecimal("123456789012345678"));
                }),
            "barcode",
            "123456789012345678 has more than 15 digits, and a spreadsheet keeps no more: the last"
                + " ones are lost; format the column as text and enter it again"),
        arguments(
            "in use",
            BadFiles.text("barcode,title\nOLD1,another\n"),
            "title",
            "OLD1 is in use with other details (title); leave the row out, or tick \"correct what"
                + " is there\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badCells")
  void aBadCellIsNamedByRowAndColumn(String name, Maker maker, String column, String sentence)
      throws IOException {
    Path file = folder.resolve("list");
    maker.write(file);
    ImportReport report = run(file);
    assertThat(report.isDone()).isFalse();
    assertThat(report.refused()).isEqualTo(1);
    Problem problem = report.problems().get(0);
    assertThat(problem.row()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(column);
    says(problem.message(), sentence);
    nothingIsWritten();
  }

  @Test
  void aListThatIsTooLargeIsNotLookedInto() throws IOException {
    Path file = folder.resolve("list");
    BadFiles.sparse(HoldingLists.MAX_FILE_BYTES + 1).write(file);
    ImportDesk untouched =
        new ImportDesk(
            office,
            List.of(new CannotBeRead()),
            () -> {
              throw new AssertionError("asked for the rules");
            });
    assertThatThrownBy(() -> untouched.open(file, "list", Choice.NONE)).isInstanceOf(Refusal.class);
  }

  private ImportReport run(Path file) {
    OpenList list = desk.open(file, "list", Choice.NONE);
    return desk.run(WHO, list, list.proposal(), ALL_OR_NOTHING, Progress.NOBODY);
  }

  /** In English so, and in each language something of its own. */
  private static void says(Message message, String sentence) {
    assertThat(Texts.in(Texts.ENGLISH).say(message)).isEqualTo(sentence);
    for (Locale locale : List.of(Texts.SIMPLIFIED, Texts.TRADITIONAL)) {
      assertThat(Texts.in(locale).say(message))
          .isNotEqualTo(sentence)
          .containsPattern("\\p{IsHan}")
          .doesNotContain("{", "Exception");
    }
  }

  private void nothingIsWritten() {
    assertThat(office.holdings().counts()).isEqualTo(before);
    assertThat(office.holdings().head()).isEqualTo(lastEvent);
    assertThat(office.trail().head()).isEmpty();
  }

  /** Fails when anybody looks at the file. */
  private static final class CannotBeRead implements HoldingLists {
    @Override
    public boolean takes(byte[] beginning) {
      throw new AssertionError("looked into");
    }

    @Override
    public About about(Path file, Choice choice) {
      throw new AssertionError("looked through");
    }

    @Override
    public Lines lines(Path file, About about) {
      throw new AssertionError("read");
    }
  }
}
