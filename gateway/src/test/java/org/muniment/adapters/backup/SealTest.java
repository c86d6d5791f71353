package org.muniment.adapters.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.adapters.backup.SealHeader.BYTES;
import static org.muniment.adapters.backup.SealHeader.CHUNK_BYTES;
import static org.muniment.adapters.backup.SealHeader.TAG_BYTES;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.port.BackupFailed;

class SealTest {
  private static final int SEALED = CHUNK_BYTES + TAG_BYTES;

  /** Quick, since how slow it is does not matter here. */
  private static final SealHeader QUICK = new SealHeader(64, 1, 1, new byte[16]);

  private static byte[] some(int bytes) {
    byte[] some = new byte[bytes];
    new Random(bytes).nextBytes(some);
    return some;
  }

  private static byte[] seal(byte[] bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SealedOutput sealed = new SealedOutput(out, QUICK, "passphrase")) {
      sealed.write(bare);
    }
    return out.toByteArray();
  }

  private static byte[] open(byte[] sealed, String passphrase) throws IOException {
    SealHeader header = SealHeader.read(Arrays.copyOf(sealed, BYTES));
    InputStream behind = new ByteArrayInputStream(sealed, BYTES, sealed.length - BYTES);
    try (SealedInput in = new SealedInput(behind, header, passphrase)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 200_000})
  void whatWasSealedOpensWithItsPassphrase(int bytes) throws IOException {
    byte[] sealed = seal(some(bytes));
    assertThat(open(sealed, "passphrase")).isEqualTo(some(bytes));
    assertThatThrownBy(() -> open(sealed, "passphrasf"))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("copy.passphrase.wrong");
  }

  /** What somebody can do to the bytes without the passphrase. */
  enum Tampering {
    A_BIT_IN_THE_LAST_CHUNK(s -> flip(s, s.length - 1)),
    A_BIT_IN_THE_SECOND_CHUNK(s -> flip(s, BYTES + SEALED + 7)),
    CUT_OFF_AFTER_A_CHUNK(s -> Arrays.copyOf(s, BYTES + 2 * SEALED)),
    CUT_OFF_IN_A_CHUNK(s -> Arrays.copyOf(s, s.length - 100)),
    TWO_CHUNKS_SWAPPED(SealTest::swap),
    A_CHUNK_LEFT_OUT(s -> without(s, BYTES + SEALED, SEALED)),
    SOMETHING_ADDED(s -> Arrays.copyOf(s, s.length + 20)),
    OTHER_SALT(s -> flip(s, BYTES - 1)),
    FEWER_PASSES_SAID(s -> flip(flip(s, 19), 19 - 1));

    private final UnaryOperator<byte[]> change;

    Tampering(UnaryOperator<byte[]> change) {
      this.change = change;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasChangedDoesNotOpen(Tampering tampering) throws IOException {
    byte[] sealed = tampering.change.apply(seal(some(3 * CHUNK_BYTES + 5)));
    assertThatThrownBy(() -> open(sealed, "passphrase")).isInstanceOf(BackupFailed.class);
  }

  @Test
  void nobodyCanMakeUsSpendMoreThanABound() {
    for (SealHeader greedy :
        new SealHeader[] {
          new SealHeader(1 << 30, 3, 4, new byte[16]),
          new SealHeader(1 << 16, 1 << 20, 4, new byte[16]),
          new SealHeader(1 << 16, 3, 1 << 20, new byte[16]),
          new SealHeader(-1, 3, 4, new byte[16]),
          new SealHeader(1 << 16, 0, 0, new byte[16])
        }) {
      assertThatThrownBy(() -> SealHeader.read(greedy.bytes())).isInstanceOf(BackupFailed.class);
    }
  }

  private static byte[] flip(byte[] sealed, int at) {
    byte[] changed = sealed.clone();
    changed[at] ^= 1;
    return changed;
  }

  private static byte[] swap(byte[] sealed) {
    byte[] changed = sealed.clone();
    System.arraycopy(sealed, BYTES, changed, BYTES + SEALED, SEALED);
    System.arraycopy(sealed, BYTES + SEALED, changed, BYTES, SEALED);
    return changed;
  }

  private static byte[] without(byte[] sealed, int from, int length) {
    byte[] changed = Arrays.copyOf(sealed, sealed.length - length);
    System.arraycopy(sealed, from + length, changed, from, sealed.length - from - length);
    return changed;
  }
}
