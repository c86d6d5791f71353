package org.muniment.adapters.zxing;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.muniment.domain.label.Modules;
import org.muniment.port.Barcodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws and reads with ZXing. One picture is read at a time, on the caller's thread: decoded it
 * takes some 60 MB, and the program has 256.
 */
public final class ZxingBarcodes implements Barcodes {
  private static final Logger LOG = LoggerFactory.getLogger(ZxingBarcodes.class);

  private static final int AT_ONCE = 1;
  private static final Duration WAIT_FOR_TURN = Duration.ofSeconds(2);
  private static final Duration TIME_PER_PICTURE = Duration.ofSeconds(5);
  private static final int MAX_PIXELS_PER_MODULE = 20;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Duration waitForTurn;
  private final LongSupplier nanoTime;

  public ZxingBarcodes() {
    this(WAIT_FOR_TURN, System::nanoTime);
  }

  ZxingBarcodes(Duration waitForTurn, LongSupplier nanoTime) {
    this.waitForTurn = waitForTurn;
    this.nanoTime = nanoTime;
  }

  @Override
  public String svg(String text, Format format) {
    return Drawing.of(text, format).svg();
  }

  @Override
  public byte[] png(String text, Format format, int pixelsPerModule) {
    if (pixelsPerModule < 1 || pixelsPerModule > MAX_PIXELS_PER_MODULE) {
      throw new IllegalArgumentException(
          "a module is 1 to " + MAX_PIXELS_PER_MODULE + " pixels wide, got " + pixelsPerModule);
    }
    return Drawing.of(text, format).png(pixelsPerModule);
  }

  @Override
  public Modules modules(String text, Format format) {
    return Drawing.of(text, format).modules(format);
  }

  /** The header is judged before anybody waits, so that nonsense never keeps others waiting. */
  @Override
  public Reading read(byte[] picture) {
    Unpacked unpacked = Unpacked.of(picture);
    if (unpacked instanceof Unpacked.Refused refused) {
      return new Reading.Refused(refused.why());
    }
    if (!awaitTurn()) {
      return new Reading.Refused(Unreadable.BUSY);
    }
    try {
      return search((Unpacked.Plain) unpacked);
    } finally {
      turns.release();
    }
  }

  private Reading search(Unpacked.Plain picture) {
    Deadline deadline = new Deadline(TIME_PER_PICTURE, nanoTime);
    try {
      return new Reading.Codes(Search.in(Grey.decode(picture), deadline));
    } catch (Deadline.Passed late) {
      return new Reading.Refused(Unreadable.BUSY);
    } catch (IOException | RuntimeException broken) {
      LOG.debug("a picture could not be decoded: {}", broken.toString());
      return new Reading.Refused(Unreadable.NO_PICTURE);
    } catch (OutOfMemoryError full) {
      LOG.warn("no memory for a picture of {} x {}", picture.width(), picture.height());
      return new Reading.Refused(Unreadable.BUSY);
    }
  }

  private boolean awaitTurn() {
    try {
      return turns.tryAcquire(waitForTurn.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
