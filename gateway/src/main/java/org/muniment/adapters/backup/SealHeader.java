package org.muniment.adapters.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.muniment.port.BackupFailed;

/**
 * How a backup is sealed by a passphrase. The file begins with
 *
 * <pre>
 * 8 bytes  MUNISEAL
 * 4 bytes  form of the seal, 1
 * 4 bytes  Argon2id: memory in KiB
 * 4 bytes  Argon2id: passes
 * 4 bytes  Argon2id: lanes
 * 16 bytes salt, new for every file
 * </pre>
 *
 * with numbers in network order; then chunks of 65,536 bytes, the last one shorter, each by
 * AES-256-GCM with 16 bytes of tag behind it. The nonce is the chunk's number in eleven bytes and a
 * byte that is 1 for the last chunk and 0 for the others, so that a chunk that is left out, moved
 * or cut off does not open; the header is authenticated with each. (STREAM: Hoang, Reyhanitabar,
 * Rogaway, Vizár 2015; a key is used for one file only, because of the salt.)
 *
 * @param memoryKib Argon2id as RFC 9106 recommends for little memory: 64 MiB, 3 passes, 4 lanes
 */
record SealHeader(int memoryKib, int passes, int lanes, byte[] salt) {
  static final byte[] MAGIC = "MUNISEAL".getBytes(StandardCharsets.US_ASCII);
  static final int BYTES = 40;
  static final int CHUNK_BYTES = 1 << 16;
  static final int TAG_BYTES = 16;

  private static final int FORM = 1;
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int KEY_BYTES = 32;

  /** Nobody can make us spend more by a file that was made for it. */
  private static final int MAX_MEMORY_KIB = 1 << 18;

  private static final int MAX_PASSES = 16;
  private static final int MAX_LANES = 16;

  static SealHeader fresh(SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new SealHeader(1 << 16, 3, 4, salt);
  }

  static boolean isAtBeginOf(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  static SealHeader read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < BYTES || in.position(MAGIC.length).getInt() != FORM) {
      throw new BackupFailed("copy.unknown-form");
    }
    int memory = in.getInt();
    int passes = in.getInt();
    int lanes = in.getInt();
    byte[] salt = new byte[SALT_BYTES];
    in.get(salt);
    boolean possible =
        memory >= 8 * Math.max(1, lanes)
            && memory <= MAX_MEMORY_KIB
            && passes >= 1
            && passes <= MAX_PASSES
            && lanes >= 1
            && lanes <= MAX_LANES;
    if (!possible) {
      throw new BackupFailed("copy.unknown-form");
    }
    return new SealHeader(memory, passes, lanes, salt);
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .put(MAGIC)
        .putInt(FORM)
        .putInt(memoryKib)
        .putInt(passes)
        .putInt(lanes)
        .put(salt)
        .array();
  }

  SecretKeySpec key(String passphrase) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] key = new byte[KEY_BYTES];
    String composed = Normalizer.normalize(passphrase, Normalizer.Form.NFC);
    generator.generateBytes(composed.getBytes(StandardCharsets.UTF_8), key);
    return new SecretKeySpec(key, "AES");
  }

  /** For one chunk; {@code mode} as in {@link Cipher#init}. */
  Cipher cipher(int mode, SecretKeySpec key, long chunk, boolean isLast)
      throws GeneralSecurityException {
    byte[] nonce =
        ByteBuffer.allocate(NONCE_BYTES)
            .putLong(NONCE_BYTES - 1 - Long.BYTES, chunk)
            .put(NONCE_BYTES - 1, (byte) (isLast ? 1 : 0))
            .array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(bytes());
    return cipher;
  }
}
