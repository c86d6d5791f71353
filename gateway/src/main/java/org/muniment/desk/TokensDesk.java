package org.muniment.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.muniment.domain.people.Role;
import org.muniment.port.Office;

/** API tokens: 256 random bits, shown once, kept as a hash. */
public final class TokensDesk {
  private static final int TOKEN_BYTES = 32;

  /** Who a token says it is. */
  public record Holder(String name, Role role) {}

  private final Office office;
  private final SecureRandom random;
  private final InstantSource clock;

  public TokensDesk(Office office, SecureRandom random, InstantSource clock) {
    this.office = office;
    this.random = random;
    this.clock = clock;
  }

  /** Makes a token and returns it in clear, for the only time; names need not be unique. */
  public String create(String name, String role) {
    Fields fields = new Fields();
    String kept = fields.name("name", name);
    if (Role.byKey(role).isEmpty()) {
      fields.wrong("role", "refusal.field.role", role == null ? "" : role);
    }
    fields.check();
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    office.addToken(new Office.Token(kept, role, hash(token), clock.instant()));
    return token;
  }

  public Optional<Holder> holder(String token) {
    return office
        .tokenByHash(hash(token))
        .flatMap(kept -> Role.byKey(kept.role()).map(role -> new Holder(kept.name(), role)));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
