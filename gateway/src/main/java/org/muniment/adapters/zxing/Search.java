package org.muniment.adapters.zxing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.multi.MultipleBarcodeReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.muniment.port.Barcodes.Format;
import org.muniment.port.Barcodes.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for codes in one picture, in passes that get dearer; the first pass that finds something is
 * the last.
 *
 * <p>ZXing compares every three of the corners that a QR code might have: a picture full of corners
 * would take hours. So a pass ends when it meets {@link #MAX_CORNERS}.
 */
final class Search {
  static final int MAX_CODES = 64;
  static final int MAX_CORNERS = 400;

  private static final Logger LOG = LoggerFactory.getLogger(Search.class);

  /** Half the size takes out noise; the rest of a pass is then four times as quick. */
  private static final double HALF = 0.5;

  /** Turned pictures have at most this many pixels on a side. */
  private static final int MAX_TURNED_SIDE = 1_600;

  /** Bars are read up to some 8 degrees off; ZXing itself also tries a quarter turn of each. */
  private static final double[] TURNS_DEGREES = {45, 30, 60, 15, 75};

  /** A pass met more than it may. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("a picture shows too much", null, false, false);
    }
  }

  private final BufferedImage picture;
  private final Deadline deadline;
  private final Set<Found> found = new LinkedHashSet<>();

  private Search(BufferedImage picture, Deadline deadline) {
    this.picture = picture;
    this.deadline = deadline;
  }

  /**
   * The codes without repeats; when the time is over, those found until then.
   *
   * @throws Deadline.Passed when nothing was found until then
   */
  static List<Found> in(BufferedImage picture, Deadline deadline) {
    Search search = new Search(picture, deadline);
    try {
      search.everyPass();
    } catch (Deadline.Passed late) {
      if (search.found.isEmpty()) {
        throw late;
      }
    }
    return List.copyOf(search.found);
  }

  private void everyPass() {
    squares(picture);
    bars(picture);
    if (found.isEmpty()) {
      BufferedImage half = Grey.smaller(picture, HALF);
      squares(half);
      bars(half);
    }
    int side = Math.max(picture.getWidth(), picture.getHeight());
    BufferedImage small =
        found.isEmpty() && side > MAX_TURNED_SIDE
            ? Grey.smaller(picture, (double) MAX_TURNED_SIDE / side)
            : picture;
    for (int i = 0; found.isEmpty() && i < TURNS_DEGREES.length; i++) {
      deadline.check();
      bars(Grey.turned(small, TURNS_DEGREES[i]));
    }
  }

  /** QR codes show in any direction; one threshold for all of a picture is better with noise. */
  private void squares(BufferedImage image) {
    pass(new QRCodeMultiReader(), image, HybridBinarizer::new);
    if (found.isEmpty()) {
      pass(one(new QRCodeReader()), image, HybridBinarizer::new);
    }
    if (found.isEmpty()) {
      pass(one(new QRCodeReader()), image, GlobalHistogramBinarizer::new);
    }
  }

  /** In rows, each with a threshold of its own. */
  private void bars(BufferedImage image) {
    pass(one(new Code128Reader()), image, GlobalHistogramBinarizer::new);
  }

  /** One after the other, each time in what is left around the last. */
  private MultipleBarcodeReader one(Reader reader) {
    return new GenericMultipleBarcodeReader(new Keeping(reader));
  }

  private void pass(
      MultipleBarcodeReader reader,
      BufferedImage image,
      Function<LuminanceSource, Binarizer> blackOrWhite) {
    LuminanceSource source = new Pixels(new BufferedImageLuminanceSource(image), deadline);
    BinaryBitmap pixels = new BinaryBitmap(blackOrWhite.apply(source));
    try {
      for (Result result : reader.decodeMultiple(pixels, hints(new Corners()))) {
        keep(result);
      }
    } catch (NotFoundException | Enough nothing) {
      LOG.trace("a pass found nothing more: {}", nothing.toString());
    } catch (Deadline.Passed late) {
      throw late;
    } catch (RuntimeException broken) {
      // ZXing indexes past its arrays on pictures that were made for that.
      LOG.debug("a pass broke off: {}", broken.toString());
    }
  }

  private void keep(Result result) {
    if (found.size() < MAX_CODES && !result.getText().isEmpty()) {
      Format format =
          result.getBarcodeFormat() == BarcodeFormat.QR_CODE ? Format.QR : Format.CODE_128;
      found.add(new Found(result.getText(), format));
    }
  }

  private static Map<DecodeHintType, Object> hints(ResultPointCallback corners) {
    Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
    hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    hints.put(
        DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE));
    hints.put(DecodeHintType.NEED_RESULT_POINT_CALLBACK, corners);
    return hints;
  }

  /** Counts what might be part of a code. */
  private final class Corners implements ResultPointCallback {
    private final List<ResultPoint> seen = new ArrayList<>();

    @Override
    public void foundPossibleResultPoint(ResultPoint point) {
      deadline.check();
      seen.add(point);
      if (seen.size() > MAX_CORNERS) {
        throw new Enough();
      }
    }
  }

  /** Keeps each code as it is found, so that a deadline takes away only what is still to come. */
  private final class Keeping implements Reader {
    private final Reader reader;

    Keeping(Reader reader) {
      this.reader = reader;
    }

    @Override
    public Result decode(BinaryBitmap image) throws NotFoundException {
      return decode(image, Map.of());
    }

    @Override
    public Result decode(BinaryBitmap image, Map<DecodeHintType, ?> hints)
        throws NotFoundException {
      try {
        Result result = reader.decode(image, hints);
        keep(result);
        return result;
      } catch (NotFoundException nothing) {
        throw nothing;
      } catch (ReaderException damaged) {
        throw NotFoundException.getNotFoundInstance();
      }
    }

    @Override
    public void reset() {
      reader.reset();
    }
  }
}
