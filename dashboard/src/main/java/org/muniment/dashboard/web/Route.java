package org.muniment.dashboard.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Objects;

/**
 * One line of a slice's list.
 *
 * @param path from the root, parameters in braces: {@code /api/v1/rooms/{code}}; {@code <rest>}
 *     takes slashes too
 * @param takes what its body may be, if it writes
 */
public record Route(HandlerType method, String path, Access access, Takes takes, Handler handler) {
  public Route {
    Objects.requireNonNull(method);
    Objects.requireNonNull(takes);
    Objects.requireNonNull(handler);
    Objects.requireNonNull(access, () -> path + " must say who may call it");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path starts at the root, got " + path);
    }
    if (path.startsWith("/api/v1/") && !access.isApi()) {
      throw new IllegalArgumentException(path + " is of the API, got " + access);
    }
    if (method != HandlerType.GET && !access.mayWrite()) {
      throw new IllegalArgumentException(method + " " + path + " changes things, got " + access);
    }
  }

  public static Route get(String path, Access access, Handler handler) {
    return of(HandlerType.GET, path, access, handler);
  }

  public static Route post(String path, Access access, Handler handler) {
    return of(HandlerType.POST, path, access, handler);
  }

  public static Route post(String path, Access access, Takes takes, Handler handler) {
    return new Route(HandlerType.POST, path, access, takes, handler);
  }

  public static Route put(String path, Access access, Handler handler) {
    return of(HandlerType.PUT, path, access, handler);
  }

  public static Route patch(String path, Access access, Handler handler) {
    return of(HandlerType.PATCH, path, access, handler);
  }

  public static Route delete(String path, Access access, Handler handler) {
    return of(HandlerType.DELETE, path, access, handler);
  }

  private static Route of(HandlerType method, String path, Access access, Handler handler) {
    Objects.requireNonNull(access, () -> path + " must say who may call it");
    return new Route(method, path, access, Takes.usual(access), handler);
  }
}
