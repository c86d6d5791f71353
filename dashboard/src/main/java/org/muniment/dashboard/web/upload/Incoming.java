package org.muniment.dashboard.web.upload;

import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.dashboard.web.problem.Problem;

/**
 * The file in a request: its whole body, or the first part of a {@code multipart/form-data} (RFC
 * 7578).
 *
 * @param name of the file on the sender's computer; empty when the sender does not say
 */
public record Incoming(String name, InputStream content) {
  private static final String FORM = "multipart/form-data";
  private static final int MAX_HEAD = 8_192;
  private static final int MAX_NAME = 200;

  /** RFC 2046, 5.1.1; with or without quotes. */
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=\"?([0-9A-Z'()+_,./:=? -]{1,70})\"?");

  private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"\\r\\n]*)\"");

  /**
   * @throws Problem 413 when it says that it is larger than {@code mostBytes}, before any of it is
   *     read; 400 when a form cannot be read
   */
  public static Incoming of(Context ctx, long mostBytes, String tooLarge) throws IOException {
    if (ctx.req().getContentLengthLong() > mostBytes + MAX_HEAD) {
      throw Problem.of(413, tooLarge, mostBytes >> 20);
    }
    String type = Optional.ofNullable(ctx.contentType()).orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      return new Incoming("", ctx.bodyInputStream());
    }
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw Problem.of(400, "import.form");
    }
    InputStream body = new BufferedInputStream(ctx.bodyInputStream());
    String head = head(body);
    if (!head.startsWith("--" + boundary.group(1).strip())) {
      throw Problem.of(400, "import.form");
    }
    Matcher name = FILE_NAME.matcher(head);
    return new Incoming(
        name.find() ? last(name.group(1)) : "", new PartStream(body, boundary.group(1).strip()));
  }

  /** Some browsers send the whole path. */
  private static String last(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return file.length() <= MAX_NAME ? file : file.substring(0, MAX_NAME);
  }

  /** Up to the blank line. */
  private static String head(InputStream body) throws IOException {
    byte[] head = new byte[MAX_HEAD];
    int length = 0;
    while (length < MAX_HEAD) {
      int next = body.read();
      if (next < 0) {
        break;
      }
      head[length++] = (byte) next;
      boolean isEnd =
          length >= 4
              && head[length - 4] == '\r'
              && head[length - 3] == '\n'
              && head[length - 2] == '\r'
              && head[length - 1] == '\n';
      if (isEnd) {
        return new String(head, 0, length, StandardCharsets.UTF_8);
      }
    }
    throw Problem.of(400, "import.form");
  }
}
