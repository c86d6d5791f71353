package org.muniment.adapters.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.muniment.domain.text.BadInput;

/**
 * Finds out what a text is written in: by its mark, else by strict decoding of all of it, else by
 * which encoding makes common characters of it.
 */
final class Encodings {
  private static final int BUFFER = 1 << 16;
  private static final int SAMPLE = 1 << 18;
  private static final double ZEROS_OF_UTF_16 = 0.3;

  /** What can be read several times. */
  interface Source {
    InputStream open() throws IOException;
  }

  /** Where a text stops being what it was taken for. */
  private record Fault(long line, long byteOffset) {}

  private Encodings() {}

  /**
   * @param chosen by a person, else empty
   * @throws BadInput that names line and byte, when nothing fits
   */
  static Charset find(Source file, Optional<String> chosen) throws IOException {
    byte[] sample;
    try (InputStream in = file.open()) {
      sample = in.readNBytes(SAMPLE);
    }
    Charset likely = chosen.map(Charset::forName).orElseGet(() -> likely(sample));
    Optional<Fault> fault = fault(file, likely);
    if (fault.isEmpty()) {
      return likely;
    }
    if (chosen.isPresent() || likely != StandardCharsets.UTF_8) {
      throw unreadable(fault.get(), likely);
    }
    return chinese(file, sample).orElseThrow(() -> unreadable(fault.get(), likely));
  }

  private static BadInput unreadable(Fault fault, Charset charset) {
    return new BadInput(
        "refusal.import.encoding", fault.line(), fault.byteOffset(), charset.name());
  }

  private static Charset likely(byte[] sample) {
    if (begins(sample, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(sample, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] == 0 && i % 2 == 0) {
        even++;
      } else if (sample[i] == 0) {
        odd++;
      }
    }
    double half = sample.length / 2.0;
    if (odd > half * ZEROS_OF_UTF_16 && even < odd) {
      return StandardCharsets.UTF_16LE;
    }
    return even > half * ZEROS_OF_UTF_16 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static boolean begins(byte[] sample, int first, int second) {
    return sample.length > 1 && (sample[0] & 0xff) == first && (sample[1] & 0xff) == second;
  }

  private static Optional<Charset> chinese(Source file, byte[] sample) throws IOException {
    Charset mainland = Charset.forName("GB18030");
    Charset taiwan = Charset.forName("Big5");
    boolean isMainland = fault(file, mainland).isEmpty();
    boolean isTaiwan = fault(file, taiwan).isEmpty();
    if (isMainland && isTaiwan) {
      return Optional.of(common(sample, true) >= common(sample, false) ? mainland : taiwan);
    }
    return isMainland ? Optional.of(mainland) : Optional.of(taiwan).filter(one -> isTaiwan);
  }

  /**
   * The share of the pairs of bytes that are common characters: of GB 2312, level 1 (rows 16 to 55)
   * and its punctuation; of Big5, level 1 (A4 to C6) and its punctuation.
   */
  private static double common(byte[] sample, boolean isMainland) {
    int pairs = 0;
    int good = 0;
    for (int i = 0; i + 1 < sample.length; i++) {
      int lead = sample[i] & 0xff;
      if (lead < 0x81) {
        continue;
      }
      int trail = sample[i + 1] & 0xff;
      boolean isCommon =
          isMainland ? trail >= 0xa1 && isIn(lead, 0xb0, 0xd7) : isIn(lead, 0xa4, 0xc6);
      pairs++;
      good += isCommon || isIn(lead, 0xa1, 0xa3) && trail >= 0xa1 ? 1 : 0;
      i++;
    }
    return pairs == 0 ? 0 : (double) good / pairs;
  }

  private static boolean isIn(int value, int from, int to) {
    return value >= from && value <= to;
  }

  /** Decodes the whole file, and forgets what comes out. */
  private static Optional<Fault> fault(Source file, Charset charset) throws IOException {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    long consumed = 0;
    long line = 1;
    try (InputStream in = file.open()) {
      boolean isEnd = false;
      while (!isEnd) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isEnd = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result;
        do {
          int before = bytes.position();
          result = decoder.decode(bytes, chars, isEnd);
          consumed += bytes.position() - before;
          line += linesIn(chars.flip());
          chars.clear();
        } while (result.isOverflow());
        if (result.isError()) {
          return Optional.of(new Fault(line, consumed + 1));
        }
        bytes.compact();
      }
    }
    return Optional.empty();
  }

  private static long linesIn(CharBuffer decoded) {
    return decoded.chars().filter(c -> c == '\n').count();
  }

  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
