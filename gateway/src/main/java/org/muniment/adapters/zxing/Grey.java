package org.muniment.adapters.zxing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures in shades of grey: decoded, made smaller, turned. */
final class Grey {
  private static final int WHITE = 0xff;

  private Grey() {}

  /**
   * Decodes the pixels; what is transparent is paper.
   *
   * @throws IOException when they are broken; the decoders also throw runtime exceptions
   */
  static BufferedImage decode(Unpacked.Plain picture) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(picture.format()).next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.file()))) {
      reader.setInput(in, true, true);
      if (reader.getWidth(0) != picture.width() || reader.getHeight(0) != picture.height()) {
        throw new IOException("the decoder reads another size than we did");
      }
      return of(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  static BufferedImage smaller(BufferedImage grey, double factor) {
    BufferedImage small =
        paper(
            Math.max(1, (int) (grey.getWidth() * factor)),
            Math.max(1, (int) (grey.getHeight() * factor)));
    draw(grey, small, AffineTransform.getScaleInstance(factor, factor));
    return small;
  }

  /** Turned about its middle, on paper that is large enough for the corners. */
  static BufferedImage turned(BufferedImage grey, double degrees) {
    double angle = Math.toRadians(degrees);
    double sin = Math.abs(Math.sin(angle));
    double cos = Math.abs(Math.cos(angle));
    int width = (int) Math.ceil(grey.getWidth() * cos + grey.getHeight() * sin);
    int height = (int) Math.ceil(grey.getWidth() * sin + grey.getHeight() * cos);
    BufferedImage turned = paper(width, height);
    AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    turn.rotate(angle);
    turn.translate(-grey.getWidth() / 2.0, -grey.getHeight() / 2.0);
    draw(grey, turned, turn);
    return turned;
  }

  private static void draw(BufferedImage from, BufferedImage to, AffineTransform how) {
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, how, null);
    graphics.dispose();
  }

  private static BufferedImage of(BufferedImage colours) {
    BufferedImage grey = paper(colours.getWidth(), colours.getHeight());
    byte[] shades = shades(grey);
    int[] row = new int[colours.getWidth()];
    for (int y = 0; y < colours.getHeight(); y++) {
      colours.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        shades[y * row.length + x] = (byte) shade(row[x]);
      }
    }
    return grey;
  }

  /** Luma by ITU-R BT.601 in thousandths, on white. */
  private static int shade(int argb) {
    int alpha = argb >>> 24;
    int red = argb >> 16 & 0xff;
    int green = argb >> 8 & 0xff;
    int luma = (299 * red + 587 * green + 114 * (argb & 0xff)) / 1000;
    return (luma * alpha + WHITE * (255 - alpha)) / 255;
  }

  private static BufferedImage paper(int width, int height) {
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(shades(paper), (byte) WHITE);
    return paper;
  }

  private static byte[] shades(BufferedImage grey) {
    return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
  }
}
