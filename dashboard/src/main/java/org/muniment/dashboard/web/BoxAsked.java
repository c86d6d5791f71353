package org.muniment.dashboard.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.domain.holding.Box;
import org.muniment.domain.text.Message;

/** Which box a request is about, and which version of it was seen. */
public final class BoxAsked {
  /** Stands in the path for a number that needs escaping; then it is in {@code ?barcode=}. */
  private static final String IN_QUERY = "-";

  private static final int MAX_DIGITS = 18;

  private BoxAsked() {}

  public static String barcode(Context ctx) {
    String inPath = ctx.pathParam("barcode");
    String inQuery = ctx.queryParam("barcode");
    return inPath.equals(IN_QUERY) && inQuery != null ? inQuery : inPath;
  }

  /**
   * The version in the body, else in {@code If-Match}; empty when the caller has not looked.
   *
   * @param body of which {@code version} is a known field
   */
  public static OptionalLong version(Context ctx, Body body) {
    Optional<Integer> inBody = body.optionalInteger("version");
    String header = ctx.header("If-Match");
    if (inBody.isPresent() || header == null || header.equals("*")) {
      return inBody.map(it -> OptionalLong.of(it)).orElse(OptionalLong.empty());
    }
    String digits = header.strip().replaceAll("^\"|\"$", "");
    if (!digits.matches("[0-9]{1," + MAX_DIGITS + "}")) {
      body.wrong("If-Match", Message.of("api.box.if-match", header));
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(digits));
  }

  /**
   * @throws Problem 403 when who asks may not read what the box holds (rule T3)
   */
  public static void checkCleared(Context ctx, Box box) {
    if (!Requests.reader(ctx).maySee(box)) {
      throw Problem.of(403, "api.box.withheld", box.barcode().value());
    }
  }
}
