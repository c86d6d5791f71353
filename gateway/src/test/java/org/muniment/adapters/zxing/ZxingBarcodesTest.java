package org.muniment.adapters.zxing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.text.BadInput;
import org.muniment.port.Barcodes.Format;
import org.muniment.port.Barcodes.Found;
import org.muniment.port.Barcodes.Reading;
import org.muniment.port.Barcodes.Unreadable;

class ZxingBarcodesTest {
  /** On a clock that stands still no picture takes too long, however slow this computer is. */
  private final ZxingBarcodes barcodes = new ZxingBarcodes(Duration.ofSeconds(60), () -> 0);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "CODE_128 | 1 | the shortest",
        "CODE_128 | 00042 | leading zeros stay",
        "CODE_128 | R1-C07-S02 | a shelf",
        "CODE_128 | a b~!\"#$%&'()*+,-./:;<=>?@[\\]^_{} | all kinds of ASCII",
        "CODE_128 |"
            + " 12345678901234567890123456789012345678901234567890123456789012345678901234567890 |"
            + " 80 digits",
        "QR | 1 | the shortest",
        "QR | http://192.168.1.10:7070/scan?code=R1-C07 | an address",
        "QR | 库房一·第３排—甲柜 | Simplified Chinese",
        "QR | 庫房一「機密」檔案 | Traditional Chinese",
        "QR | 𠮷野家 😀 | outside the basic plane",
        "QR | é | ISO 8859-1 and UTF-8 differ"
      },
      delimiter = '|')
  void whatIsDrawnIsRead(Format format, String text, String why) {
    for (int pixels : List.of(2, 5)) {
      assertThat(read(barcodes.png(text, format, pixels))).containsExactly(new Found(text, format));
    }
  }

  @Test
  void theLongestTextsAreRead() {
    String bars = "aB".repeat(40);
    String squares = "档".repeat(Drawing.MAX_QR);
    assertThat(read(barcodes.png(bars, Format.CODE_128, 2)))
        .containsExactly(new Found(bars, Format.CODE_128));
    assertThat(read(barcodes.png(squares, Format.QR, 4)))
        .containsExactly(new Found(squares, Format.QR));
  }

  @ParameterizedTest
  @CsvSource({
    "CODE_128, '', 'nothing'",
    "CODE_128, 库房, 'no ASCII'",
    "CODE_128, 'a\tb', 'a control character'",
    "CODE_128, \u00f1, 'a function character of the library'",
    "QR, '', 'nothing'",
    "QR, 'a\u0000b', 'a control character'",
    "QR, '\ud800', 'half a character'"
  })
  void whatCannotBeDrawnIsRefusedWithASentence(Format format, String text, String why) {
    assertThatThrownBy(() -> barcodes.svg(text, format))
        .isInstanceOfSatisfying(
            BadInput.class, bad -> assertThat(bad.sentence().key()).startsWith("refusal.barcode."));
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> barcodes.svg("1".repeat(81), Format.CODE_128))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> barcodes.png("1".repeat(Drawing.MAX_QR + 1), Format.QR, 1))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> barcodes.png("1", Format.QR, 21))
        .hasMessage("a module is 1 to 20 pixels wide, got 21");
  }

  /** Without it the code stops being one as soon as something stands beside it. */
  @ParameterizedTest
  @CsvSource({"CODE_128, 10, 0", "QR, 4, 4"})
  void theQuietZoneIsPartOfTheDrawing(Format format, int beside, int above) {
    String svg = barcodes.svg("R1-C07", format);
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg);
    assertThat(box.find()).isTrue();
    String black = svg.substring(svg.indexOf("#000"));
    Matcher modules = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)").matcher(black);
    int[] edges = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
    while (modules.find()) {
      edges[0] = Math.min(edges[0], number(modules, 1));
      edges[1] = Math.min(edges[1], number(modules, 2));
      edges[2] = Math.max(edges[2], number(modules, 1) + number(modules, 3));
      edges[3] = Math.max(edges[3], number(modules, 2) + number(modules, 4));
    }
    assertThat(edges)
        .containsExactly(beside, above, number(box, 1) - beside, number(box, 2) - above);
    assertThat(svg).doesNotContain("R1-C07").contains("xmlns=\"http://www.w3.org/2000/svg\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 22, 45, 67, 90, 135, 180, 200, 270, 315})
  void aCodeIsReadInAnyDirection(int degrees) {
    BufferedImage bars = Photos.image(barcodes.png("R1-C07-S02", Format.CODE_128, 3));
    BufferedImage squares = Photos.image(barcodes.png("库房一", Format.QR, 5));
    assertThat(read(jpeg(Photos.turned(bars, degrees))))
        .containsExactly(new Found("R1-C07-S02", Format.CODE_128));
    assertThat(read(jpeg(Photos.turned(squares, degrees))))
        .containsExactly(new Found("库房一", Format.QR));
  }

  @ParameterizedTest
  @CsvSource({"0, 90", "3, 0", "3, 40", "2, 60"})
  void blurAndNoiseDoNotMatter(int blurPixels, int noise) {
    for (Format format : Format.values()) {
      BufferedImage photo = Photos.image(barcodes.png("R1-C07-S02", format, 4));
      BufferedImage soft = blurPixels == 0 ? photo : Photos.blurred(photo, blurPixels);
      BufferedImage grained = Photos.noisy(soft, noise, 42);
      assertThat(read(jpeg(grained))).containsExactly(new Found("R1-C07-S02", format));
    }
  }

  @Test
  void everyCodeOfALabelIsRead() {
    BufferedImage label =
        Photos.above(
            Photos.image(barcodes.png("R1-C07-S02", Format.CODE_128, 3)),
            Photos.image(barcodes.png("http://10.0.0.5:7070/", Format.QR, 5)));
    BufferedImage two =
        Photos.above(label, Photos.image(barcodes.png("00042", Format.CODE_128, 3)));
    assertThat(read(jpeg(two)))
        .containsExactlyInAnyOrder(
            new Found("R1-C07-S02", Format.CODE_128),
            new Found("00042", Format.CODE_128),
            new Found("http://10.0.0.5:7070/", Format.QR));
  }

  @Test
  void aPictureWithoutACodeHasNone() {
    assertThat(read(jpeg(Photos.paper(300, 200)))).isEmpty();
    assertThat(read(jpeg(Photos.noisy(Photos.paper(300, 200), 255, 7)))).isEmpty();
  }

  @Test
  void thousandsOfCornersDoNotKeepItBusy() {
    BufferedImage page = Photos.paper(1_600, 1_600);
    for (int y = 0; y + 16 < 1_600; y += 16) {
      for (int x = 0; x + 16 < 1_600; x += 16) {
        finder(page, x, y);
      }
    }
    assertThat(read(Photos.file(page, "png"))).isEmpty();
  }

  @Test
  void whileOneIsReadAnotherIsToldToComeAgain() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    byte[] picture = barcodes.png("1", Format.QR, 4);
    ZxingBarcodes one =
        new ZxingBarcodes(
            Duration.ZERO,
            () -> {
              reading.countDown();
              try {
                enough.await();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
              return 0;
            });
    Thread first = new Thread(() -> one.read(picture));
    first.start();
    reading.await();
    assertThat(one.read(picture)).isEqualTo(new Reading.Refused(Unreadable.BUSY));
    assertThat(one.read(new byte[3])).isEqualTo(new Reading.Refused(Unreadable.NO_PICTURE));
    enough.countDown();
    first.join();
    assertThat(one.read(picture)).isEqualTo(new Reading.Codes(List.of(new Found("1", Format.QR))));
  }

  @Test
  void aPictureThatTakesTooLongIsGivenUp() {
    AtomicLong now = new AtomicLong();
    ZxingBarcodes hurried =
        new ZxingBarcodes(Duration.ZERO, () -> now.getAndAdd(Duration.ofSeconds(6).toNanos()));
    byte[] picture = jpeg(Photos.noisy(Photos.paper(300, 200), 255, 7));
    assertThat(hurried.read(picture)).isEqualTo(new Reading.Refused(Unreadable.BUSY));
  }

  @Test
  void cutAndGarbledFilesAreNoPictures() {
    Random random = new Random(42);
    for (String format : List.of("png", "jpeg")) {
      byte[] good =
          Photos.file(Photos.image(barcodes.png("R1-C07-S02", Format.CODE_128, 2)), format);
      for (int i = 0; i < 150; i++) {
        byte[] cut = java.util.Arrays.copyOf(good, random.nextInt(good.length));
        byte[] garbled = good.clone();
        for (int j = 0; j < 1 + random.nextInt(12); j++) {
          garbled[random.nextInt(Math.min(good.length, 400))] = (byte) random.nextInt();
        }
        // Whatever it says, it says something.
        assertThat(barcodes.read(cut)).isNotNull();
        assertThat(barcodes.read(garbled)).isNotNull();
      }
    }
  }

  private List<Found> read(byte[] picture) {
    Reading reading = barcodes.read(picture);
    assertThat(reading).isInstanceOf(Reading.Codes.class);
    return ((Reading.Codes) reading).found();
  }

  private static byte[] jpeg(BufferedImage image) {
    return Photos.file(image, "jpeg");
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** What stands in three corners of a QR code: rings of 7, 5 and 3 modules. */
  private static void finder(BufferedImage page, int left, int top) {
    for (int y = 0; y < 14; y++) {
      for (int x = 0; x < 14; x++) {
        int ring = Math.max(Math.abs(x / 2 - 3), Math.abs(y / 2 - 3));
        page.setRGB(left + x, top + y, ring == 2 ? 0xffffff : 0);
      }
    }
  }
}
