package org.muniment.dashboard.web.look;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Caller;
import org.muniment.dashboard.web.ErrorPage;
import org.muniment.dashboard.web.Requests;
import org.muniment.domain.text.Message;
import org.muniment.port.Registry;

/** Puts the shell around pages; one for the program, given to each page. */
public final class Frame {
  private static final String HTML = "text/html; charset=utf-8";

  private final Registry registry;
  private final InstantSource clock;
  private final Optional<Message> notice;

  /**
   * @param notice a sentence for every page, for example that the data are a demonstration's
   */
  public Frame(Registry registry, InstantSource clock, Optional<Message> notice) {
    this.registry = registry;
    this.clock = clock;
    this.notice = notice;
  }

  /** The caller's language at this moment in the site's zone. */
  public Words words(Context ctx) {
    return words(Requests.caller(ctx));
  }

  public Words words(Caller caller) {
    return new Words(caller.texts(), registry.site().timeZone(), clock.instant());
  }

  /**
   * @param titleKey the text that is the page's heading
   * @param assets the page's own style sheet and script have this name
   */
  public Shell shell(Context ctx, Shell.Section section, String titleKey, String... assets) {
    return shell(ctx, Optional.of(section), titleKey, assets);
  }

  /** What stands around a page that belongs to no section: signing in, one's own account. */
  public Shell shell(Context ctx, String titleKey, String... assets) {
    return shell(ctx, Optional.empty(), titleKey, assets);
  }

  private Shell shell(
      Context ctx, Optional<Shell.Section> section, String titleKey, String... assets) {
    Caller caller = Requests.caller(ctx);
    Words words = words(caller);
    List<String> styles = List.of(assets).stream().filter(a -> a.endsWith(".css")).toList();
    List<String> scripts = List.of(assets).stream().filter(a -> a.endsWith(".js")).toList();
    String query = ctx.queryString();
    String path = ctx.path() + (query == null ? "" : "?" + query);
    return new Shell(words, caller, section, words.say(titleKey), path, notice, styles, scripts);
  }

  /** The page that a browser shows when another cannot be answered. */
  public ErrorPage errorPage() {
    return (caller, fault) -> {
      Words words = words(caller);
      Shell shell =
          new Shell(
              words,
              caller,
              Optional.empty(),
              fault.title(),
              "/today",
              notice,
              List.of(),
              List.of());
      return Templates.fill(Frame.class, "fault", Map.of("shell", shell, "fault", fault));
    };
  }

  /** Answers a whole page. */
  public static void page(Context ctx, Class<?> beside, String name, Shell shell, Object view) {
    answer(ctx, Templates.fill(beside, name, Map.of("shell", shell, "view", view)));
  }

  /** Answers a piece of a page. */
  public static void piece(Context ctx, Class<?> beside, String name, Words words, Object view) {
    Map<String, Object> values = new HashMap<>();
    values.put("words", words);
    values.put("view", view);
    answer(ctx, Templates.fill(beside, name, values));
  }

  private static void answer(Context ctx, String html) {
    ctx.contentType(HTML).result(html);
  }
}
