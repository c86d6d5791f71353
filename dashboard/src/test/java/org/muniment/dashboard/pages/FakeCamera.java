package org.muniment.dashboard.pages;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.muniment.adapters.zxing.ZxingBarcodes;
import org.muniment.port.Barcodes.Format;

/**
 * A film of labels on the backs of boxes, which Chromium shows to pages instead of a camera's
 * picture: JPEGs one after the other, again and again.
 */
final class FakeCamera {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;
  private static final int FRAMES_PER_SECOND = 30;
  private static final int LABEL_WIDTH = 330;
  private static final double NOISE = 7;

  /** How a label is held. */
  enum Look {
    STRAIGHT(0, 0, 0),
    TURNED(0.12, 0, 0),
    ASIDE(-0.05, 0.12, 0),
    BLURRED(0.03, 0, 1);

    private final double turnRadians;
    private final double shear;
    private final int blur;

    Look(double turnRadians, double shear, int blur) {
      this.turnRadians = turnRadians;
      this.shear = shear;
      this.blur = blur;
    }
  }

  private FakeCamera() {}

  /** The flags with which Chromium has this camera and everybody may use it. */
  static String[] flags(Path film) {
    return new String[] {
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      "--use-file-for-fake-video-capture=" + film
    };
  }

  /** Each code for some seconds, held in another way each time, with nothing between two. */
  static Path film(Path folder, double secondsEach, List<String> codes) {
    Path film = folder.resolve("labels.mjpeg");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(film))) {
      Random random = new Random(7);
      Look[] looks = Look.values();
      byte[] empty = jpeg(shelf(random));
      for (int i = 0; i < codes.size(); i++) {
        byte[] label =
            jpeg(picture(codes.get(i), Format.CODE_128, looks[i % looks.length], random));
        write(out, label, secondsEach);
        write(out, empty, 0.3);
      }
      return film;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputStream out, byte[] jpeg, double seconds) throws IOException {
    for (int i = 0; i < seconds * FRAMES_PER_SECOND; i++) {
      out.write(jpeg);
    }
  }

  /** One label in the middle of a shelf, and pieces of its neighbours. */
  static BufferedImage picture(String code, Format format, Look look, Random random)
      throws IOException {
    BufferedImage picture = shelf(random);
    Graphics2D pen = pen(picture);
    pen.translate(WIDTH / 2.0, HEIGHT / 2.0);
    pen.rotate(look.turnRadians);
    pen.shear(0, look.shear);
    byte[] png = new ZxingBarcodes().png(code, format, 4);
    BufferedImage bars = ImageIO.read(new ByteArrayInputStream(png));
    double scale = LABEL_WIDTH / (double) bars.getWidth();
    int height = (int) (bars.getHeight() * scale);
    pen.setColor(new Color(238, 233, 220));
    pen.fillRect(-LABEL_WIDTH / 2 - 16, -height / 2 - 16, LABEL_WIDTH + 32, height + 32);
    AffineTransform place = AffineTransform.getTranslateInstance(-LABEL_WIDTH / 2.0, -height / 2.0);
    place.scale(scale, scale);
    pen.drawImage(bars, place, null);
    pen.dispose();
    return noisy(blurred(picture, look.blur), random);
  }

  private static BufferedImage shelf(Random random) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(picture);
    pen.setColor(new Color(60, 48, 36));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    for (int x = -40; x < WIDTH; x += 250) {
      pen.setColor(new Color(150 + random.nextInt(20), 120, 85));
      pen.fillRect(x, 20, 235, HEIGHT - 40);
    }
    pen.dispose();
    return picture;
  }

  private static Graphics2D pen(BufferedImage picture) {
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return pen;
  }

  private static BufferedImage blurred(BufferedImage picture, int radius) {
    if (radius == 0) {
      return picture;
    }
    int side = 2 * radius + 1;
    float[] even = new float[side * side];
    Arrays.fill(even, 1f / even.length);
    return new ConvolveOp(new Kernel(side, side, even), ConvolveOp.EDGE_NO_OP, null)
        .filter(picture, null);
  }

  private static BufferedImage noisy(BufferedImage picture, Random random) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int rgb = picture.getRGB(x, y);
        int more = (int) (random.nextGaussian() * NOISE);
        picture.setRGB(
            x, y, grain(rgb >> 16, more) << 16 | grain(rgb >> 8, more) << 8 | grain(rgb, more));
      }
    }
    return picture;
  }

  private static int grain(int channel, int more) {
    return Math.max(0, Math.min(255, (channel & 0xff) + more));
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", out);
    return out.toByteArray();
  }
}
