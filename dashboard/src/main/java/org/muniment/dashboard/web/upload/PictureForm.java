package org.muniment.dashboard.web.upload;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.problem.Problem;

/**
 * A form with pictures beside its fields: {@code multipart/form-data} (RFC 7578), or without
 * pictures {@code application/x-www-form-urlencoded}. Read into memory up to a bound; nothing is
 * written to disk.
 *
 * @param fields the first value of each, as it was typed
 * @param pictures those that have any bytes: a field in which nobody chose a file is sent too
 */
public record PictureForm(Map<String, String> fields, List<Picture> pictures) {
  /** Ten photographs as the page makes them smaller, or a few as a phone takes them. */
  public static final int MAX_BYTES = 24 << 20;

  private static final int MAX_PARTS = 200;
  private static final int MAX_HEAD = 4_096;
  private static final int MAX_NAME = 200;
  private static final String FORM = "multipart/form-data";

  /** RFC 2046, 5.1.1; with or without quotes. */
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=\"?([0-9A-Z'()+_,./:=? -]{1,70})\"?");

  private static final Pattern FIELD_NAME = Pattern.compile("(?i);\\s*name=\"([^\"\\r\\n]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"\\r\\n]*)\"");

  /**
   * @param name of the file on the sender's device; may be empty
   */
  public record Picture(String name, byte[] content) {}

  /**
   * @throws Problem 413 when it is larger than {@link #MAX_BYTES}, 400 when it cannot be read
   */
  public static PictureForm of(Context ctx) throws IOException {
    String type = Optional.ofNullable(ctx.contentType()).orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      return plain(ctx);
    }
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw broken();
    }
    if (ctx.req().getContentLengthLong() > MAX_BYTES) {
      throw tooLarge();
    }
    byte[] body = ctx.bodyInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw tooLarge();
    }
    return parts(body, boundary.group(1).strip());
  }

  /** What was typed, for a page that shows it again. */
  public Form form() {
    Map<String, String> typed = new LinkedHashMap<>();
    fields.forEach((name, value) -> typed.put(name, value.strip()));
    return Form.of(typed);
  }

  private static PictureForm plain(Context ctx) {
    Map<String, String> fields = new LinkedHashMap<>();
    ctx.formParamMap().forEach((name, values) -> fields.put(name, values.get(0)));
    return new PictureForm(fields, List.of());
  }

  /** Each part stands between two boundaries: lines that say what it is, a blank line, bytes. */
  private static PictureForm parts(byte[] body, String boundary) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<Picture> pictures = new ArrayList<>();
    byte[] between = ascii("\r\n--" + boundary);
    int at = between.length - 2;
    if (!startsWith(body, 0, ascii("--" + boundary))) {
      throw broken();
    }
    for (int part = 0; !startsWith(body, at, ascii("--")); part++) {
      int blank = indexOf(body, ascii("\r\n\r\n"), at, at + MAX_HEAD);
      int end = indexOf(body, between, blank + 2, body.length);
      if (part == MAX_PARTS || blank < 0 || end < 0) {
        throw broken();
      }
      String head = new String(body, at, blank - at, StandardCharsets.UTF_8);
      int from = Math.min(blank + 4, end);
      take(head, Arrays.copyOfRange(body, from, end), fields, pictures);
      at = end + between.length;
    }
    return new PictureForm(fields, pictures);
  }

  private static void take(
      String head, byte[] content, Map<String, String> fields, List<Picture> pictures) {
    Matcher file = FILE_NAME.matcher(head);
    Matcher field = FIELD_NAME.matcher(head);
    if (file.find()) {
      if (content.length > 0) {
        pictures.add(new Picture(cut(file.group(1)), content));
      }
    } else if (field.find()) {
      fields.putIfAbsent(cut(field.group(1)), new String(content, StandardCharsets.UTF_8));
    } else {
      throw broken();
    }
  }

  private static String cut(String name) {
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
  }

  private static int indexOf(byte[] all, byte[] wanted, int from, int to) {
    int last = Math.min(all.length, to) - wanted.length;
    for (int i = Math.max(0, from); i <= last; i++) {
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

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Problem broken() {
    return Problem.of(400, "api.barcodes.form");
  }

  private static Problem tooLarge() {
    return Problem.of(413, "api.barcodes.too-large", MAX_BYTES >> 20);
  }
}
