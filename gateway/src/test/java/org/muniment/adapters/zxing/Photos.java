package org.muniment.adapters.zxing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Makes pictures as cameras and strangers do. */
final class Photos {
  private Photos() {}

  static BufferedImage image(byte[] file) {
    try {
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
      BufferedImage colours = paper(read.getWidth(), read.getHeight());
      draw(read, colours, new AffineTransform());
      return colours;
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  static byte[] file(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return out.toByteArray();
  }

  static BufferedImage turned(BufferedImage image, double degrees) {
    int side = (int) Math.ceil(Math.hypot(image.getWidth(), image.getHeight()));
    BufferedImage turned = paper(side, side);
    AffineTransform how = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
    how.rotate(Math.toRadians(degrees));
    how.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
    draw(image, turned, how);
    return turned;
  }

  static BufferedImage blurred(BufferedImage image, int pixels) {
    float[] box = new float[pixels * pixels];
    Arrays.fill(box, 1f / box.length);
    BufferedImage blurred = paper(image.getWidth(), image.getHeight());
    Graphics2D graphics = blurred.createGraphics();
    graphics.drawImage(
        image, new ConvolveOp(new Kernel(pixels, pixels, box), ConvolveOp.EDGE_NO_OP, null), 0, 0);
    graphics.dispose();
    return blurred;
  }

  /** Each pixel is made lighter or darker, evenly spread up to {@code most} of 255. */
  static BufferedImage noisy(BufferedImage image, int most, long seed) {
    Random random = new Random(seed);
    BufferedImage noisy = paper(image.getWidth(), image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int shade = image.getRGB(x, y) & 0xff;
        int other = shade + random.nextInt(2 * most + 1) - most;
        int kept = Math.max(0, Math.min(255, other));
        noisy.setRGB(x, y, kept << 16 | kept << 8 | kept);
      }
    }
    return noisy;
  }

  static BufferedImage above(BufferedImage upper, BufferedImage lower) {
    BufferedImage both =
        paper(Math.max(upper.getWidth(), lower.getWidth()), upper.getHeight() + lower.getHeight());
    draw(upper, both, new AffineTransform());
    draw(lower, both, AffineTransform.getTranslateInstance(0, upper.getHeight()));
    return both;
  }

  /** A PNG in black and white or grey whose pixels are all zeros, packed as well as it goes. */
  static byte[] emptyPng(int width, int height, int bitDepth, int colourType, int bytesPerRow) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) bitDepth).put((byte) colourType);
    png.writeBytes(chunk("IHDR", header.array()));
    png.writeBytes(chunk("IDAT", zeros((long) height * (bytesPerRow + 1))));
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  static byte[] chunk(String type, byte[] data) {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
    sum.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .put(data)
        .putInt((int) sum.getValue())
        .array();
  }

  /** So many zeros, deflated. */
  static byte[] zeros(long count) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 20];
    byte[] out = new byte[1 << 16];
    for (long left = count; left > 0; left -= block.length) {
      deflater.setInput(block, 0, (int) Math.min(left, block.length));
      while (!deflater.needsInput()) {
        packed.write(out, 0, deflater.deflate(out));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(out, 0, deflater.deflate(out));
    }
    deflater.end();
    return packed.toByteArray();
  }

  static BufferedImage paper(int width, int height) {
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = paper.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return paper;
  }

  private static void draw(BufferedImage from, BufferedImage to, AffineTransform how) {
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, how, null);
    graphics.dispose();
  }
}
