package org.muniment.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.muniment.dashboard.web.guard.PlainDoor;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.port.TlsIdentity;

/** What every request passes on a port that speaks TLS, after {@link Gate}. */
final class TlsGate {
  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final int HTTPS_PORT = 443;
  private static final Duration STRICT = Duration.ofDays(180);

  private final PlainDoor door;
  private final TlsIdentity identity;

  TlsGate(List<Slice> slices, TlsIdentity identity) {
    this.identity = identity;
    door =
        new PlainDoor(
            slices.stream()
                .filter(Slice::answersWithoutTls)
                .flatMap(slice -> slice.routes().stream())
                .map(route -> fixedPart(route.path()))
                .toList());
  }

  void before(Context ctx) {
    boolean overTls = TlsConnector.isOverTls(ctx);
    boolean withSecret = ctx.header("Authorization") != null;
    switch (door.judge(overTls, READING.contains(ctx.method()), withSecret, ctx.path())) {
      case ANSWER -> {
        if (overTls && mayBeStrict(ctx)) {
          ctx.header("Strict-Transport-Security", "max-age=" + STRICT.toSeconds());
        }
      }
      case REDIRECT -> {
        // Only for now: who turns TLS off later must not be led here by an old memory.
        String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        ctx.redirect(
            "https://" + ctx.header("Host") + ctx.req().getRequestURI() + query,
            HttpStatus.TEMPORARY_REDIRECT);
        ctx.skipRemainingHandlers();
      }
      case REFUSE -> throw Problem.of(400, "web.tls.plain");
    }
  }

  /**
   * A browser that is told so never again asks this name without TLS, on any port, and lets nobody
   * past a wrong certificate. That harms where the authority is our own, which may be made anew,
   * and where the name has other programs on other ports; so only the archive's own certificate on
   * the usual port says it. Addresses are exempt by themselves (RFC 6797, 8.3).
   */
  private boolean mayBeStrict(Context ctx) {
    return identity.facts().kind() == TlsIdentity.Kind.FILES
        && ctx.req().getLocalPort() == HTTPS_PORT;
  }

  private static String fixedPart(String path) {
    int parameter = path.replace('<', '{').indexOf('{');
    return parameter < 0 ? path : path.substring(0, parameter);
  }
}
