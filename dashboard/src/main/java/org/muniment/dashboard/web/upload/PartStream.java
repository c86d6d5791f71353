package org.muniment.dashboard.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Ends before the boundary that follows. */
final class PartStream extends InputStream {
  private final InputStream body;
  private final byte[] end;
  private boolean isOver;

  /**
   * @param body behind the head of the part; can mark
   */
  PartStream(InputStream body, String boundary) {
    this.body = body;
    end = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public int read() throws IOException {
    if (isOver) {
      return -1;
    }
    body.mark(end.length);
    int next = body.read();
    if (next < 0) {
      throw new IOException("the form ends before its boundary");
    }
    if (next != end[0]) {
      return next;
    }
    for (int i = 1; i < end.length; i++) {
      if (body.read() != end[i]) {
        body.reset();
        return body.read();
      }
    }
    isOver = true;
    return -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = 0;
    while (read < length) {
      int next = read();
      if (next < 0) {
        return read == 0 ? -1 : read;
      }
      buffer[offset + read] = (byte) next;
      read++;
    }
    return read;
  }
}
