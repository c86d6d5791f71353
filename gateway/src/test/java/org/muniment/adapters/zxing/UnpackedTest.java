package org.muniment.adapters.zxing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.port.Barcodes.Reading;
import org.muniment.port.Barcodes.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures that are not what they say, or say what nobody wants to decode. */
class UnpackedTest {
  private static final Logger LOG = LoggerFactory.getLogger(UnpackedTest.class);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final ZxingBarcodes barcodes = new ZxingBarcodes(Duration.ofSeconds(60), () -> 0);

  @Test
  void aSmallFileThatExpandsTo400MegabytesIsRefusedUnopened() {
    byte[] bomb = Photos.emptyPng(60_000, 53_400, 1, 0, 7_500);
    assertThat(bomb.length).isLessThan(1 << 20);
    byte[] colour = Photos.emptyPng(10_000, 10_000, 8, 6, 40_000);
    assertRefusedCheaply(bomb);
    assertRefusedCheaply(colour);
  }

  /** The size of the one in the issue: less than 48 KB on disk, 400 MB as RGBA in memory. */
  @Test
  void thePictureOf48Kilobytes() {
    byte[] bomb = Photos.emptyPng(19_200, 19_200, 1, 0, 2_400);
    assertThat(bomb.length).isLessThan(48 * 1024);
    assertThat(19_200L * 19_200 * 4).isGreaterThan(400_000_000L);
    assertRefusedCheaply(bomb);
  }

  @ParameterizedTest
  @CsvSource({
    "4000, 3000, 8, 2, true, 12 megapixels in colour are read",
    "4001, 3000, 8, 0, false, one column more",
    "12000000, 1, 1, 0, true, a very long strip",
    "2147483647, 1, 1, 0, false, the longest strip",
    "2147483647, 2147483647, 16, 6, false, the largest that can be written",
    "4000, 3000, 16, 6, false, as many pixels of twice the size",
    "2449, 2449, 16, 6, true, half as many",
  })
  void pixelsAreCountedByTheHeader(
      int width, int height, int bits, int colourType, boolean read, String why) {
    byte[] file = Photos.emptyPng(width, 1, bits, colourType, 1);
    ByteBuffer.wrap(file).putInt(20, height);
    assertThat(Unpacked.of(file) instanceof Unpacked.Plain).as(why).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"0, 5, 8, 0", "5, 0, 8, 0", "-1, 5, 8, 0", "5, 5, 8, 1", "5, 5, 0, 0", "5, 5, -8, 2"})
  void aHeaderOfNonsenseIsNoPicture(int width, int height, int bits, int colourType) {
    byte[] file = Photos.emptyPng(1, 1, bits, colourType, 1);
    ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
    assertThat(Unpacked.of(file)).isEqualTo(new Unpacked.Refused(Unreadable.NO_PICTURE));
  }

  /** A comment may be packed too, and a decoder would unpack it. */
  @Test
  void whatIsNotPixelsIsLeftOut() {
    byte[] png = Photos.emptyPng(16, 16, 8, 3, 16);
    byte[] palette = Photos.chunk("PLTE", new byte[6]);
    ByteArrayOutputStream comment = new ByteArrayOutputStream();
    comment.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
    comment.writeBytes(Photos.zeros(40_000_000));
    int afterHeader = 33;
    byte[] bomb =
        concat(
            Arrays.copyOf(png, afterHeader),
            palette,
            Photos.chunk("zTXt", comment.toByteArray()),
            Arrays.copyOfRange(png, afterHeader, png.length));
    long before = allocated();
    assertThat(barcodes.read(bomb)).isInstanceOf(Reading.Codes.class);
    assertThat(allocated() - before).as("bytes allocated").isLessThan(20_000_000);
    Unpacked.Plain plain = (Unpacked.Plain) Unpacked.of(bomb);
    assertThat(new String(plain.file(), StandardCharsets.ISO_8859_1)).doesNotContain("zTXt");
  }

  @Test
  void aJpegThatSaysMoreThanItHasIsRefusedUnopened() {
    byte[] file = Photos.file(Photos.paper(40, 40), "jpeg");
    int frame = frame(file);
    ByteBuffer.wrap(file).putShort(frame + 5, (short) 65_500).putShort(frame + 7, (short) 65_500);
    assertRefusedCheaply(file);
  }

  @Test
  void aJpegThatSaysALittleMoreThanItHasDoesNoHarm() {
    byte[] file = Photos.file(Photos.paper(40, 40), "jpeg");
    int frame = frame(file);
    ByteBuffer.wrap(file).putShort(frame + 5, (short) 900).putShort(frame + 7, (short) 900);
    assertThat(barcodes.read(file))
        .isIn(new Reading.Codes(java.util.List.of()), new Reading.Refused(Unreadable.NO_PICTURE));
  }

  @Test
  void aJpegWithoutAHeightIsNoPicture() {
    byte[] file = Photos.file(Photos.paper(40, 40), "jpeg");
    ByteBuffer.wrap(file).putShort(frame(file) + 5, (short) 0);
    assertThat(barcodes.read(file)).isEqualTo(new Reading.Refused(Unreadable.NO_PICTURE));
  }

  /** Each scan of a progressive picture goes over all of its pixels. */
  @Test
  void aJpegOfThousandsOfScansIsNoPicture() {
    byte[] file = Photos.file(Photos.paper(40, 40), "jpeg");
    int scan = indexOf(file, 0xda);
    byte[] scans = Arrays.copyOfRange(file, scan, file.length - 2);
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    many.write(file, 0, scan);
    for (int i = 0; i <= Jpeg.MAX_SCANS; i++) {
      many.writeBytes(scans);
    }
    assertThat(Unpacked.of(file)).isInstanceOf(Unpacked.Plain.class);
    assertThat(Unpacked.of(many.toByteArray()))
        .isEqualTo(new Unpacked.Refused(Unreadable.NO_PICTURE));
  }

  @ParameterizedTest
  @CsvSource({"''", "GIF89a.........", "<svg onload=alert(1)>", "BM......................"})
  void otherFilesAreNoPictures(String begin) {
    assertThat(barcodes.read(begin.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(new Reading.Refused(Unreadable.NO_PICTURE));
  }

  private void assertRefusedCheaply(byte[] file) {
    barcodes.read(file);
    long before = allocated();
    long begun = System.nanoTime();
    Reading reading = barcodes.read(file);
    long nanos = System.nanoTime() - begun;
    long bytes = allocated() - before;
    LOG.info("{} bytes refused in {} µs, allocating {} bytes", file.length, nanos / 1000, bytes);
    assertThat(reading).isEqualTo(new Reading.Refused(Unreadable.TOO_MANY_PIXELS));
    assertThat(bytes).as("bytes allocated").isLessThan(16_384);
  }

  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  /** Where the marker of the frame header stands. */
  private static int frame(byte[] file) {
    return indexOf(file, 0xc0);
  }

  private static int indexOf(byte[] file, int marker) {
    for (int i = 2; i + 1 < file.length; i++) {
      if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == marker) {
        return i;
      }
    }
    throw new AssertionError("no marker " + marker);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
