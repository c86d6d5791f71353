package org.muniment.domain.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.label.Sheet.Offset;
import org.muniment.domain.label.Sheet.Order;
import org.muniment.domain.text.BadInput;

/** Read as a printer would: by the few commands that are used. */
class ZplTest {
  private static final Pattern FIELD = Pattern.compile("\\^FO(\\d+),(\\d+)(.*?)\\^FD(.*?)\\^FS");
  private static final Zpl.Printer PRINTER = new Zpl.Printer(203, Optional.empty());

  /** A field of a label: where, what commands, and its data unescaped. */
  private record Field(int x, int y, String commands, String data) {}

  /** QR of version 3 for every code: the size of what ZPL draws itself is not ours to say. */
  private static final LabelPages.Coder CODER =
      new LabelPages.Coder() {
        @Override
        public Modules bars(String code) {
          throw new AssertionError("a printer draws its own bars");
        }

        @Override
        public Modules square(String code) {
          return new Modules(29, 29, new BitSet());
        }
      };

  @ParameterizedTest
  @CsvSource({
    "7, >:7, 46",
    "123, >:123, 68",
    "32104000000017, >;32104000000017, 112",
    "321040000000176, >;32104000000017>66, 134",
    "R1-C07, >:R1-C07, 101",
    "A>B^C~D, >:A>0B><C>=D, 112",
  })
  void aCodeIsWrittenInTheSubsetThatIsNamed(String code, String data, int modules) {
    assertThat(ZplCode.of(code)).isEqualTo(new ZplCode(data, modules));
  }

  @ParameterizedTest
  @ValueSource(strings = {"roll-50x30", "roll-70x40", "roll-100x50"})
  void fieldsLieOnTheLabelAndCodesComeBack(String roll) {
    Sheet sheet = Sheets.byKey(roll).orElseThrow();
    List<String> codes = List.of("7", "R1-C07-S02", "32104000000017", "~A^B>C_D\\E%F&G<H");
    for (Symbols symbols : Symbols.values()) {
      String zpl = zpl(codes, sheet, symbols);
      List<String> labels = List.of(zpl.split("\\^XA")).stream().filter(s -> !s.isBlank()).toList();
      assertThat(labels).hasSameSizeAs(codes);
      for (int i = 0; i < codes.size(); i++) {
        assertThat(labels.get(i)).startsWith("^CI28").endsWith("^XZ\n");
        List<Field> fields = fields(labels.get(i));
        assertThat(fields).allMatch(f -> f.x() < sheet.labelWidthMm() * 8);
        assertThat(fields).allMatch(f -> f.y() < sheet.labelHeightMm() * 8);
        String code = codes.get(i);
        assertThat(fields).anyMatch(field -> code.equals(read(field)));
      }
    }
  }

  @Test
  void modulesAreAtLeastAQuarterOfAMillimetre() {
    String zpl = zpl(List.of("32104000000017"), Sheets.byKey("roll-50x30").orElseThrow());
    Matcher width = Pattern.compile("\\^BY(\\d+)").matcher(zpl);
    assertThat(width.find()).isTrue();
    assertThat(Integer.parseInt(width.group(1)) * 25.4 / 203)
        .isGreaterThanOrEqualTo(Layout.MIN_PRINTED_BAR_MM);
  }

  @Test
  void whatPeopleTypedGivesThePrinterNoOrders() {
    Label hostile = new Label(Barcode.of("A1"), List.of("^XZ^XA~JA_5E\u0007", "全宗 0148"), "");
    String zpl =
        Zpl.of(List.of(hostile), job(Sheets.byKey("roll-100x50").orElseThrow()), PRINTER, CODER);
    assertThat(zpl).doesNotContain("~").containsOnlyOnce("^XA").containsOnlyOnce("^XZ");
    assertThat(fields(zpl)).extracting(Field::data).contains("^XZ^XA~JA_5E\u0007", "全宗 0148");
  }

  @Test
  void aFontOfThePrinterIsUsedForTextWhenItIsNamed() {
    Zpl.Printer printer = new Zpl.Printer(300, Optional.of("E:SIMSUN.TTF"));
    Label label = new Label(Barcode.of("A1"), List.of("库房一"), "");
    String zpl =
        Zpl.of(List.of(label), job(Sheets.byKey("roll-50x30").orElseThrow()), printer, CODER);
    assertThat(zpl).contains(",E:SIMSUN.TTF^FH^FD库房一^FS").doesNotContain("^A0");
  }

  @Test
  void aPrinterThatIsNotSoldIsRefused() {
    assertThatThrownBy(() -> new Zpl.Printer(72, Optional.empty())).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> new Zpl.Printer(203, Optional.of("E:A.TTF^XA")))
        .isInstanceOf(BadInput.class);
  }

  private static String zpl(List<String> codes, Sheet sheet) {
    return zpl(codes, sheet, Symbols.CODE_128);
  }

  private static String zpl(List<String> codes, Sheet sheet, Symbols symbols) {
    List<Label> labels =
        codes.stream().map(code -> new Label(Barcode.of(code), List.of("库房一"), "第2次")).toList();
    Job job = new Job(sheet, 1, Order.ROWS, Offset.NONE, symbols);
    return Zpl.of(labels, job, PRINTER, CODER);
  }

  private static Job job(Sheet sheet) {
    return new Job(sheet, 1, Order.ROWS, Offset.NONE, Symbols.CODE_128);
  }

  private static List<Field> fields(String zpl) {
    List<Field> fields = new ArrayList<>();
    Matcher found = FIELD.matcher(zpl);
    while (found.find()) {
      int x = Integer.parseInt(found.group(1));
      int y = Integer.parseInt(found.group(2));
      fields.add(new Field(x, y, found.group(3), unescaped(found.group(4))));
    }
    return fields;
  }

  /** What {@code ^FH} makes of {@code _5E}. */
  private static String unescaped(String data) {
    byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
    java.io.ByteArrayOutputStream plain = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '_') {
        plain.write(Integer.parseInt(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII), 16));
        i += 2;
      } else {
        plain.write(bytes[i]);
      }
    }
    return plain.toString(StandardCharsets.UTF_8);
  }

  /** The code in a field; empty in one of text. */
  private static String read(Field field) {
    if (field.commands().contains("^BQ")) {
      return field.data().substring("MA,".length());
    }
    if (!field.commands().contains("^BC")) {
      return "";
    }
    String data = field.data();
    return data.startsWith(">;")
        ? data.substring(2).replace(">6", "")
        : data.substring(2).replace("><", "^").replace(">=", "~").replace(">0", ">");
  }
}
