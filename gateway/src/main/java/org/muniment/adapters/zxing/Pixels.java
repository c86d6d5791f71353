package org.muniment.adapters.zxing;

import com.google.zxing.LuminanceSource;

/** The pixels of a picture for ZXing, which looks at the clock with every row that it asks for. */
final class Pixels extends LuminanceSource {
  private final LuminanceSource pixels;
  private final Deadline deadline;

  Pixels(LuminanceSource pixels, Deadline deadline) {
    super(pixels.getWidth(), pixels.getHeight());
    this.pixels = pixels;
    this.deadline = deadline;
  }

  @Override
  public byte[] getRow(int y, byte[] row) {
    deadline.check();
    return pixels.getRow(y, row);
  }

  @Override
  public byte[] getMatrix() {
    deadline.check();
    return pixels.getMatrix();
  }

  @Override
  public boolean isCropSupported() {
    return pixels.isCropSupported();
  }

  @Override
  public LuminanceSource crop(int left, int top, int width, int height) {
    return new Pixels(pixels.crop(left, top, width, height), deadline);
  }

  @Override
  public boolean isRotateSupported() {
    return pixels.isRotateSupported();
  }

  @Override
  public LuminanceSource rotateCounterClockwise() {
    return new Pixels(pixels.rotateCounterClockwise(), deadline);
  }
}
