package org.muniment.adapters.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.muniment.port.PasswordHasher;

/**
 * Argon2id (RFC 9106) by Bouncy Castle, in the text form of the reference implementation. The
 * parameters are OWASP's smallest recommended ones (19 MiB, 2 passes, 1 lane), because the program
 * shares a small PC; at most {@link #AT_ONCE} are computed at a time.
 */
public final class Argon2Hasher implements PasswordHasher {
  private static final Cost TODAY = new Cost(19_456, 2, 1);
  private static final int AT_ONCE = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** Nobody can make us spend more by a hash that was put into the database. */
  private static final int MAX_MEMORY_KIB = 1 << 18;

  private static final Pattern SHAPE =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{22,64})\\$([A-Za-z0-9+/]{43,86})");
  private static final Base64.Encoder TEXT = Base64.getEncoder().withoutPadding();

  private record Cost(int memoryKib, int passes, int lanes) {}

  private record Parts(Cost cost, byte[] salt, byte[] hash) {}

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final SecureRandom random;

  public Argon2Hasher(SecureRandom random) {
    this.random = random;
  }

  @Override
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            TODAY.memoryKib(),
            TODAY.passes(),
            TODAY.lanes(),
            TEXT.encodeToString(salt),
            TEXT.encodeToString(compute(password, salt, TODAY, HASH_BYTES)));
  }

  @Override
  public boolean matches(String password, String hash) {
    return parts(hash)
        .filter(
            p ->
                MessageDigest.isEqual(
                    p.hash(), compute(password, p.salt(), p.cost(), p.hash().length)))
        .isPresent();
  }

  @Override
  public boolean isOutdated(String hash) {
    return parts(hash).filter(parts -> parts.cost().equals(TODAY)).isEmpty();
  }

  private static Optional<Parts> parts(String hash) {
    Matcher found = SHAPE.matcher(hash);
    if (!found.matches()) {
      return Optional.empty();
    }
    Cost cost =
        new Cost(
            Integer.parseInt(found.group(1)),
            Integer.parseInt(found.group(2)),
            Integer.parseInt(found.group(3)));
    if (cost.memoryKib() > MAX_MEMORY_KIB || cost.lanes() < 1 || cost.passes() < 1) {
      return Optional.empty();
    }
    try {
      Base64.Decoder decoder = Base64.getDecoder();
      return Optional.of(
          new Parts(cost, decoder.decode(found.group(4)), decoder.decode(found.group(5))));
    } catch (IllegalArgumentException garbled) {
      return Optional.empty();
    }
  }

  private byte[] compute(String password, byte[] salt, Cost cost, int bytes) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build();
    byte[] result = new byte[bytes];
    turns.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(parameters);
      generator.generateBytes(utf8(password), result);
      return result;
    } finally {
      turns.release();
    }
  }

  /** The same password typed on another keyboard may be composed otherwise. */
  private static byte[] utf8(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }
}
