package org.muniment.dashboard.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.TokensDesk;
import org.muniment.domain.text.Sha256;

/**
 * Remembers for a short time who holds a token, by its hash, so that not every request asks the
 * database. A token that is taken away or expires works for at most {@link #KEEP} longer.
 */
public final class KnownTokens {
  static final Duration KEEP = Duration.ofSeconds(2);
  private static final int MAX_TOKENS = 256;

  private record Known(TokensDesk.Holder holder, Instant until) {}

  private final Map<String, Known> known = new Bounded<>(MAX_TOKENS);
  private final TokensDesk desk;
  private final InstantSource clock;

  public KnownTokens(TokensDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** What tells this token from others without being it. */
  public static String key(String token) {
    return Sha256.hex(token);
  }

  /** The holder if the token was good a moment ago. */
  public synchronized Optional<TokensDesk.Holder> remembered(String token) {
    return Optional.ofNullable(known.get(key(token)))
        .filter(entry -> clock.instant().isBefore(entry.until()))
        .map(Known::holder);
  }

  /** Asks the desk and remembers a yes. */
  public Optional<TokensDesk.Holder> ask(String token) {
    Optional<TokensDesk.Holder> holder = desk.holder(token, clock.instant());
    holder.ifPresent(found -> remember(key(token), found));
    return holder;
  }

  private synchronized void remember(String key, TokensDesk.Holder holder) {
    known.put(key, new Known(holder, clock.instant().plus(KEEP)));
  }
}
