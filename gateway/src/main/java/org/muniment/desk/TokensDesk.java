package org.muniment.desk;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.people.Role;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;

/** API tokens: 256 random bits, shown once, kept as a hash. */
public final class TokensDesk {
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  /** Who a token says it is. */
  public record Holder(int id, String name, Role role, String clearance) {}

  /**
   * A token as a person asks for it.
   *
   * @param clearance empty means the highest level
   * @param expiresAt empty means never
   */
  public record NewToken(
      String name, String role, Optional<String> clearance, Optional<Instant> expiresAt) {}

  private final Office office;
  private final SecrecyScale levels;
  private final SecureRandom random;

  public TokensDesk(Office office, SecrecyScale levels, SecureRandom random) {
    this.office = office;
    this.levels = levels;
    this.random = random;
  }

  /** Makes a token and returns it in clear, for the only time; names need not be unique. */
  public String create(By by, NewToken asked) {
    Fields fields = new Fields();
    String name = fields.name("name", asked.name());
    if (Role.byKey(asked.role()).isEmpty()) {
      fields.wrong("role", "refusal.field.role", asked.role() == null ? "" : asked.role());
    }
    String clearance = asked.clearance().orElse(levels.highest());
    if (!levels.knows(clearance)) {
      fields.wrong("clearance", "refusal.field.clearance", clearance);
    }
    if (asked.expiresAt().filter(end -> !end.isAfter(by.at())).isPresent()) {
      fields.wrong("expiresAt", "refusal.field.expires-past");
    }
    fields.check();
    String token = Secrets.next(random);
    return office.together(
        () -> {
          Office.Token kept =
              office.addToken(
                  new Office.Token(
                      0,
                      name,
                      asked.role(),
                      clearance,
                      Secrets.hash(token),
                      by.name(),
                      by.at(),
                      asked.expiresAt(),
                      Optional.empty(),
                      Optional.empty()));
          office.trail().add(told(Deed.of(by, "token.create", kept.name()), kept));
          return token;
        });
  }

  private static Deed told(Deed deed, Office.Token token) {
    Deed more =
        deed.after("id", token.id())
            .after("role", token.role())
            .after("clearance", token.clearance());
    return token.expiresAt().map(end -> more.after("expiresAt", end)).orElse(more);
  }

  public List<Office.Token> tokens() {
    return office.tokens();
  }

  /**
   * Takes a token away; from now on it is refused.
   *
   * @param reason shown in the trail
   */
  public void end(By by, int id, String reason) {
    Office.Token token =
        office.tokens().stream()
            .filter(t -> t.id() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("token", Integer.toString(id)));
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    fields.check();
    office.together(
        () -> {
          if (!office.endToken(id, by.at())) {
            throw Refusal.conflict("refusal.token.ended", token.name());
          }
          return office
              .trail()
              .add(Deed.of(by, "token.end", token.name()).before("id", id).because(why));
        });
  }

  /** Who holds the token, if it is one, has not expired and was not taken away. */
  public Optional<Holder> holder(String token, Instant now) {
    return office
        .tokenByHash(Secrets.hash(token))
        .filter(kept -> kept.isGood(now))
        .flatMap(kept -> held(kept, now));
  }

  private Optional<Holder> held(Office.Token kept, Instant now) {
    if (kept.lastUsedAt().filter(used -> used.plus(USE_NOTED_EVERY).isAfter(now)).isEmpty()) {
      office.tokenUsed(kept.id(), now);
    }
    return Role.byKey(kept.role())
        .map(role -> new Holder(kept.id(), kept.name(), role, kept.clearance()));
  }
}
