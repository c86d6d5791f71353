package org.muniment.dashboard.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.dashboard.web.problem.Problem;

/**
 * The picture in a request: its whole body, or the one part of a {@code multipart/form-data} (RFC
 * 7578). Both are read into memory up to a bound; nothing is written to disk.
 */
public final class Upload {
  /** A photograph of a phone. */
  public static final int MAX_PICTURE_BYTES = 8 << 20;

  /** For the lines around a part. */
  public static final int MAX_FRAME_BYTES = 4_096;

  private static final String FORM = "multipart/form-data";

  /** RFC 2046, 5.1.1; with or without quotes. */
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=\"?([0-9A-Z'()+_,./:=? -]{1,70})\"?");

  private static final byte[] BLANK_LINE = ascii("\r\n\r\n");
  private static final byte[] LINE_END = ascii("\r\n");

  private Upload() {}

  /**
   * @throws Problem 413 when it is larger than {@link #MAX_PICTURE_BYTES}, 400 when the form cannot
   *     be read or has not one file
   */
  public static byte[] picture(Context ctx) throws IOException {
    String type = Optional.ofNullable(ctx.contentType()).orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      return checked(body(ctx, MAX_PICTURE_BYTES));
    }
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw Problem.of(400, "api.barcodes.form");
    }
    byte[] form = body(ctx, MAX_PICTURE_BYTES + MAX_FRAME_BYTES);
    return checked(onePart(form, ascii("--" + boundary.group(1).strip())));
  }

  /** A half of a character cannot be written; a hostile code may hold one. */
  public static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static byte[] body(Context ctx, int most) throws IOException {
    if (ctx.req().getContentLengthLong() > most) {
      throw tooLarge();
    }
    byte[] body = ctx.bodyInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw tooLarge();
    }
    return body;
  }

  private static byte[] checked(byte[] picture) {
    if (picture.length > MAX_PICTURE_BYTES) {
      throw tooLarge();
    }
    if (picture.length == 0) {
      throw Problem.of(400, "api.barcodes.empty");
    }
    return picture;
  }

  /**
   * Between the blank line after the first boundary and the line of the next, which must be last.
   */
  private static byte[] onePart(byte[] form, byte[] boundary) {
    int head = startsWith(form, 0, boundary) ? boundary.length : -1;
    int blank = head < 0 ? -1 : indexOf(form, BLANK_LINE, head, MAX_FRAME_BYTES);
    if (blank < 0) {
      throw Problem.of(400, "api.barcodes.form");
    }
    int from = blank + BLANK_LINE.length;
    byte[] next = concat(LINE_END, boundary);
    int to = indexOf(form, next, from, form.length);
    if (to < 0 || !startsWith(form, to + next.length, ascii("--"))) {
      throw Problem.of(400, "api.barcodes.form");
    }
    return Arrays.copyOfRange(form, from, to);
  }

  private static int indexOf(byte[] all, byte[] wanted, int from, int within) {
    int last = Math.min(all.length - wanted.length, from + within);
    for (int i = from; i <= last; i++) {
      if (all[i] == wanted[0] && startsWith(all, i, wanted)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] all, int at, byte[] wanted) {
    return at + wanted.length <= all.length
        && Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Problem tooLarge() {
    return Problem.of(413, "api.barcodes.too-large", MAX_PICTURE_BYTES >> 20);
  }
}
