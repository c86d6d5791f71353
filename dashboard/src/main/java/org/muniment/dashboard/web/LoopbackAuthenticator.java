package org.muniment.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.util.Optional;
import org.muniment.dashboard.web.guard.FailedAttempts;
import org.muniment.dashboard.web.guard.KnownTokens;
import org.muniment.dashboard.web.guard.Sessions;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.TokensDesk;
import org.muniment.domain.people.Role;

/**
 * Before there are accounts: whoever sits at this computer and looks at a page gets a session that
 * may do everything; scripts and machines bring a token.
 */
final class LoopbackAuthenticator implements Authenticator {
  private static final String LOCAL = "local";
  private static final String SCHEME = "Bearer ";

  private final Sessions sessions;
  private final KnownTokens tokens;
  private final FailedAttempts failures;

  LoopbackAuthenticator(Backend backend) {
    this.sessions = new Sessions(new SecureRandom(), backend.clock());
    this.tokens = new KnownTokens(backend.tokens(), backend.clock());
    this.failures = new FailedAttempts(backend.clock());
  }

  @Override
  public Optional<Caller.Identity> identify(Context ctx) {
    String authorization = ctx.header("Authorization");
    if (authorization != null) {
      return Optional.of(tokenHolder(ctx, authorization));
    }
    return Optional.ofNullable(ctx.cookie(cookieName(ctx)))
        .filter(sessions::isAlive)
        .map(LoopbackAuthenticator::local);
  }

  @Override
  public Optional<Caller.Identity> welcome(Context ctx) {
    String session = sessions.begin();
    boolean secure = ctx.scheme().equals("https");
    ctx.cookie(new Cookie(cookieName(ctx), session, "/", -1, secure, true, null, SameSite.STRICT));
    return Optional.of(local(session));
  }

  private Caller.Identity tokenHolder(Context ctx, String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw unauthorized("web.token.scheme");
    }
    String token = authorization.substring(SCHEME.length()).strip();
    TokensDesk.Holder holder = tokens.remembered(token).orElseGet(() -> ask(ctx, token));
    return new Caller.Identity(
        Caller.Way.TOKEN, "token:" + KnownTokens.key(token), holder.name(), holder.role());
  }

  /** A token that was good a moment ago never waits for somebody else's guesses. */
  private TokensDesk.Holder ask(Context ctx, String token) {
    String address = ctx.ip();
    if (failures.tooMany(address)) {
      throw Problem.of(429, "web.token.too-many", FailedAttempts.MAX_FAILURES)
          .with("Retry-After", Long.toString(FailedAttempts.WINDOW.toSeconds()));
    }
    return tokens
        .ask(token)
        .orElseThrow(
            () -> {
              failures.failed(address);
              return unauthorized("web.token.unknown");
            });
  }

  static Problem unauthorized(String key) {
    return Problem.of(401, key).with("WWW-Authenticate", "Bearer");
  }

  private static Caller.Identity local(String session) {
    return new Caller.Identity(Caller.Way.SESSION, "session:" + session, LOCAL, Role.ADMINISTRATOR);
  }

  /**
   * Cookies do not know ports: with the port in the name, two programs do not log each other out.
   */
  private static String cookieName(Context ctx) {
    return "muniment-session-" + ctx.req().getLocalPort();
  }
}
