package org.muniment.dashboard.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.muniment.dashboard.web.problem.Problem;

/**
 * The files that pages need, ours and those of the WebJars. The address of a file has its version
 * in it (a hash of its content, or the WebJar's version), so that browsers may keep it for a year.
 */
public final class Static implements Slice {
  private static final String ASSETS = "org/muniment/dashboard/assets/";
  private static final String ASSET_PATH = "/assets/";
  private static final String WEBJAR_PATH = "/webjars/";
  private static final String WEBJARS = "META-INF/resources/webjars/";
  private static final List<String> WEBJAR_GROUPS = List.of("org.webjars.npm", "org.webjars");

  /** The one script that reads pictures with WebAssembly, in a worker. */
  private static final String READING_WORKER = "js/camera-worker.js";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  private static final Map<String, String> HASHES = new ConcurrentHashMap<>();
  private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

  /**
   * The address of a file of ours below {@code org/muniment/dashboard/assets/}: {@code
   * asset("css/muniment.css")} is {@code "/assets/5f2b09c1/css/muniment.css"}.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static String asset(String path) {
    return "/assets/" + hash(path).orElseThrow(() -> missing(ASSETS + path)) + "/" + path;
  }

  /**
   * The address of a WebJar's file: {@code webjar("htmx.org", "dist/htmx.min.js")}.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static String webjar(String name, String path) {
    String file = name + "/" + VERSIONS.computeIfAbsent(name, Static::version) + "/" + path;
    if (ClassPathFile.find(WEBJARS + file).isEmpty()) {
      throw missing(WEBJARS + file);
    }
    return "/webjars/" + file;
  }

  /** Whether a path is one of these files', known or not. */
  static boolean serves(String path) {
    return path.startsWith(ASSET_PATH) || path.startsWith(WEBJAR_PATH);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ASSET_PATH + "{hash}/<path>", Access.OPEN, Static::serveAsset),
        Route.get(WEBJAR_PATH + "<path>", Access.OPEN, Static::serveWebjar));
  }

  @Override
  public boolean answersWithoutTls() {
    return true;
  }

  /**
   * A wrong hash is an old page's or a relative import's: it gets today's file, but may not keep it
   * unasked.
   */
  private static void serveAsset(Context ctx) {
    String path = ctx.pathParam("path");
    String hash = hash(path).orElseThrow(() -> notFound(ctx));
    boolean current = hash.equals(ctx.pathParam("hash"));
    String tag = "\"" + hash + "\"";
    if (path.equals(READING_WORKER)) {
      SecurityHeaders.allowWebAssembly(ctx);
    }
    ctx.header("Cache-Control", current ? FOR_EVER : ASK_AGAIN).header("ETag", tag);
    if (tag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
      return;
    }
    serve(ctx, ASSETS + path);
  }

  private static void serveWebjar(Context ctx) {
    String path = ctx.pathParam("path");
    if (ClassPathFile.find(WEBJARS + path).isEmpty()) {
      throw notFound(ctx);
    }
    ctx.header("Cache-Control", FOR_EVER);
    serve(ctx, WEBJARS + path);
  }

  private static void serve(Context ctx, String file) {
    ClassPathFile found = ClassPathFile.find(file).orElseThrow(() -> notFound(ctx));
    ctx.contentType(found.contentType()).result(found.bytes());
  }

  private static Optional<String> hash(String path) {
    String known = HASHES.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> hash = ClassPathFile.find(ASSETS + path).map(ClassPathFile::hash);
    hash.ifPresent(found -> HASHES.put(path, found));
    return hash;
  }

  private static String version(String webjar) {
    for (String group : WEBJAR_GROUPS) {
      String name = "META-INF/maven/" + group + "/" + webjar + "/pom.properties";
      try (InputStream in = Static.class.getClassLoader().getResourceAsStream(name)) {
        if (in != null) {
          Properties properties = new Properties();
          properties.load(in);
          return properties.getProperty("version");
        }
      } catch (IOException unreadable) {
        throw new java.io.UncheckedIOException(unreadable);
      }
    }
    throw missing("WebJar " + webjar);
  }

  private static IllegalArgumentException missing(String file) {
    return new IllegalArgumentException("the program does not contain " + file);
  }

  private static Problem notFound(Context ctx) {
    return Problem.of(404, "web.nothing-here", ctx.path());
  }
}
