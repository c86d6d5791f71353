package org.muniment.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.muniment.dashboard.web.guard.Hosts;
import org.muniment.dashboard.web.guard.RateLimits;
import org.muniment.dashboard.web.guard.RateLimits.Kind;
import org.muniment.dashboard.web.guard.SameOrigin;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.domain.text.Message;

/**
 * What every request passes, in this order: safe headers on the answer, the name it was sent to,
 * language, who asks and how often, where a write comes from; then, once a route is found, whether
 * they may and what they send.
 */
final class Gate {
  static final String API = "/api/v1";

  /** The pages that a person is sent to who cannot go on. */
  static final String SIGN_IN = "/login";

  static final String SETUP = "/setup";
  static final String NEW_PASSWORD = "/account";

  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  /** Rounds up. */
  private static final long ALMOST_A_SECOND_NANOS = 999_999_999;

  private final Hosts hosts;
  private final Authenticator authenticator;
  private final Backend backend;
  private final RateLimits rateLimits;

  Gate(Hosts hosts, Authenticator authenticator, Backend backend) {
    this.hosts = hosts;
    this.authenticator = authenticator;
    this.backend = backend;
    this.rateLimits = backend.rateLimits();
  }

  /** Before anything is known about the path. */
  void before(Context ctx) {
    SecurityHeaders.set(ctx);
    Caller stranger =
        new Caller(
            Optional.empty(),
            Languages.of(ctx.cookie(Languages.COOKIE), ctx.header("Accept-Language")),
            Theme.of(ctx.cookie(Theme.COOKIE)));
    Requests.setCaller(ctx, stranger);
    Requests.setAt(ctx, backend.clock().instant());
    Requests.setScale(ctx, backend.people().levels());
    if (!hosts.know(ctx.header("Host"))) {
      throw Problem.of(421, "web.host");
    }
    Caller caller = stranger.as(authenticator.identify(ctx));
    Requests.setCaller(ctx, caller);
    checkRate(ctx, caller);
    if (isApi(ctx.path()) && caller.identity().isEmpty()) {
      throw SessionAuthenticator.unauthorized("web.login");
    }
    if (!READING.contains(ctx.method())) {
      checkOrigin(ctx, caller);
    }
  }

  /** Before a route's handler. */
  void beforeMatched(Context ctx) {
    Access access = role(ctx, Access.class);
    Caller caller = Requests.caller(ctx);
    if (!caller.may(access)) {
      caller.identity().ifPresentOrElse(Gate::forbid, () -> askToSignIn(ctx, access));
    }
    boolean first = caller.identity().filter(Caller.Identity::mustChangePassword).isPresent();
    if (first && !access.beforeNewPassword()) {
      askForNewPassword(ctx, access);
    }
    if (!READING.contains(ctx.method())) {
      checkContentType(ctx, role(ctx, Takes.class));
    }
  }

  private static <R> R role(Context ctx, Class<R> kind) {
    return ctx.routeRoles().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a route without " + kind.getSimpleName()));
  }

  private static void forbid(Caller.Identity who) {
    throw Problem.of(403, "web.role", Message.of("role." + who.role().key()));
  }

  /** A person is led to the page where one signs in, or makes the first account. */
  private void askToSignIn(Context ctx, Access access) {
    boolean page = !access.isApi() && ctx.method().equals(HandlerType.GET);
    if (!page || isForMachines(ctx.path())) {
      throw SessionAuthenticator.unauthorized("web.login");
    }
    String next = URLEncoder.encode(fullPath(ctx), StandardCharsets.UTF_8);
    throw new Elsewhere(backend.people().isEmpty() ? SETUP : SIGN_IN + "?next=" + next);
  }

  private static void askForNewPassword(Context ctx, Access access) {
    if (access.isApi() || !ctx.method().equals(HandlerType.GET)) {
      throw Problem.of(403, "web.password.change");
    }
    throw new Elsewhere(NEW_PASSWORD);
  }

  private static String fullPath(Context ctx) {
    return ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString());
  }

  /** What machines ask for outside the API; they want a status, not a page. */
  static boolean isForMachines(String path) {
    return isApi(path) || path.equals("/healthz") || path.equals("/metrics");
  }

  static boolean isApi(String path) {
    return path.equals(API) || path.startsWith(API + "/");
  }

  private void checkRate(Context ctx, Caller caller) {
    Duration wait =
        Static.serves(ctx.path())
            ? rateLimits.take(Kind.FILES, ctx.ip())
            : caller
                .identity()
                .map(who -> rateLimits.take(Kind.KNOWN, who.key()))
                .orElseGet(() -> rateLimits.take(Kind.UNKNOWN, ctx.ip()));
    if (!wait.isZero()) {
      long seconds = wait.plusNanos(ALMOST_A_SECOND_NANOS).toSeconds();
      throw Problem.of(429, "web.rate", seconds).with("Retry-After", Long.toString(seconds));
    }
  }

  /** A browser sends our cookie with what it sends; so it must also say that our page sent it. */
  private static void checkOrigin(Context ctx, Caller caller) {
    SameOrigin.Verdict verdict =
        SameOrigin.judge(
            ctx.scheme(), ctx.header("Host"), ctx.header("Origin"), ctx.header("Sec-Fetch-Site"));
    boolean byToken = caller.identity().filter(who -> who.way() == Caller.Way.TOKEN).isPresent();
    switch (verdict) {
      case FOREIGN -> throw Problem.of(403, "web.origin.foreign");
      case UNSAID -> {
        if (!byToken) {
          throw Problem.of(403, "web.origin.unsaid");
        }
      }
      case OURS -> {}
    }
  }

  private static void checkContentType(Context ctx, Takes takes) {
    boolean empty =
        ctx.req().getContentLengthLong() <= 0 && ctx.header("Transfer-Encoding") == null;
    if (empty) {
      return;
    }
    String type = Optional.ofNullable(ctx.contentType()).orElse("").split(";", 2)[0].strip();
    List<String> accepted = takes.contentTypes();
    if (!accepted.contains(type.toLowerCase(Locale.ROOT))) {
      throw Problem.of(415, "web.content-type", String.join(", ", accepted));
    }
  }
}
