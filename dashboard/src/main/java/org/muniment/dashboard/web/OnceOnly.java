package org.muniment.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.dashboard.web.guard.Repeats;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.domain.text.Sha256;

/** Lets a write with an {@code Idempotency-Key} happen once and answers its repeats. */
final class OnceOnly {
  static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final Repeats repeats;

  OnceOnly(Repeats repeats) {
    this.repeats = repeats;
  }

  Handler around(Handler handler) {
    return ctx -> {
      String key = ctx.header(HEADER);
      if (key == null) {
        handler.handle(ctx);
      } else {
        once(ctx, key, handler);
      }
    };
  }

  private void once(Context ctx, String key, Handler handler) throws Exception {
    if (!KEY.matcher(key).matches()) {
      throw Problem.of(400, "web.idempotency.key");
    }
    String caller = Requests.caller(ctx).identity().orElseThrow().key();
    Repeats.Ask ask = new Repeats.Ask(caller, key, fingerprint(ctx));
    Optional<Repeats.Answer> before = repeats.begin(ask);
    if (before.isPresent()) {
      repeat(ctx, before.get());
      return;
    }
    boolean kept = false;
    try {
      handler.handle(ctx);
      kept = keep(ctx, ask);
    } finally {
      if (!kept) {
        repeats.forget(ask);
      }
    }
  }

  private boolean keep(Context ctx, Repeats.Ask ask) throws IOException {
    if (ctx.statusCode() / 100 != 2) {
      return false;
    }
    InputStream result = ctx.resultInputStream();
    byte[] body = result == null ? new byte[0] : result.readAllBytes();
    ctx.result(new ByteArrayInputStream(body));
    repeats.answered(
        ask,
        new Repeats.Answer(
            ctx.statusCode(),
            text(ctx.res().getContentType()),
            text(ctx.res().getHeader("Location")),
            body,
            Requests.tellsSecret(ctx)));
    return true;
  }

  private static void repeat(Context ctx, Repeats.Answer answer) {
    ctx.status(answer.status()).result(answer.body());
    if (!answer.contentType().isEmpty()) {
      ctx.contentType(answer.contentType());
    }
    if (!answer.location().isEmpty()) {
      ctx.header("Location", answer.location());
    }
    ctx.header("Idempotency-Replayed", "true");
  }

  private static String text(String header) {
    return header == null ? "" : header;
  }

  private static String fingerprint(Context ctx) {
    MessageDigest digest = Sha256.begin();
    String line = ctx.method() + " " + ctx.path() + "?" + ctx.queryString() + "\n";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(ctx.bodyAsBytes()));
  }
}
