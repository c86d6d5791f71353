package org.muniment.dashboard.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.muniment.dashboard.web.guard.FailedAttempts;
import org.muniment.dashboard.web.guard.KnownTokens;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.SignInDesk.Present;
import org.muniment.desk.TokensDesk;

/** People bring the cookie of their session, scripts and machines a token. */
final class SessionAuthenticator implements Authenticator {
  private static final String SCHEME = "Bearer ";

  private final Backend backend;
  private final KnownTokens tokens;
  private final FailedAttempts failures;

  SessionAuthenticator(Backend backend) {
    this.backend = backend;
    this.tokens = new KnownTokens(backend.tokens(), backend.clock());
    this.failures = new FailedAttempts(backend.clock());
  }

  @Override
  public Optional<Caller.Identity> identify(Context ctx) {
    String authorization = ctx.header("Authorization");
    if (authorization != null) {
      return Optional.of(tokenHolder(ctx, authorization));
    }
    return SessionCookie.read(ctx)
        .flatMap(secret -> backend.signIn().present(secret, backend.clock().instant()))
        .map(this::person);
  }

  private Caller.Identity person(Present present) {
    return new Caller.Identity(
        Caller.Way.SESSION,
        "account:" + present.account().id(),
        present.account().name().value(),
        present.account().shownName(),
        present.account().role(),
        present.account().clearance(),
        backend.people().mustChangePassword(present.account(), backend.clock().instant()),
        Optional.of(present));
  }

  private Caller.Identity tokenHolder(Context ctx, String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw unauthorized("web.token.scheme");
    }
    String token = authorization.substring(SCHEME.length()).strip();
    TokensDesk.Holder holder = tokens.remembered(token).orElseGet(() -> ask(ctx, token));
    return new Caller.Identity(
        Caller.Way.TOKEN,
        "token:" + holder.id(),
        holder.name(),
        holder.name(),
        holder.role(),
        holder.clearance(),
        false,
        Optional.empty());
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
}
