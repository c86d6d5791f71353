package org.muniment.dashboard.web;

import io.javalin.http.Context;
import org.muniment.desk.Refusal;

/** Numbers in paths that stand for things. */
public final class Ids {
  private static final int MAX_DIGITS = 18;

  private Ids() {}

  /**
   * The {@code {id}} of the path.
   *
   * @param noun what it stands for, as in {@code refusal.<noun>.not-found}
   * @throws Refusal 404 when it is no number
   */
  public static long id(Context ctx, String noun) {
    String text = ctx.pathParam("id");
    if (!text.matches("[0-9]{1," + MAX_DIGITS + "}")) {
      throw Refusal.notFound(noun, text);
    }
    return Long.parseLong(text);
  }
}
