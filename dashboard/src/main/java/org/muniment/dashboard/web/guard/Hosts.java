package org.muniment.dashboard.web.guard;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that this server goes by. A browser that was led here by a foreign name (DNS rebinding)
 * sends that name as {@code Host} and is refused. The port may differ, for tunnels.
 */
public final class Hosts {
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(:\\d{1,5})?");

  private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

  /**
   * @param bound the host that the server was told to listen on
   */
  public Hosts(String bound) {
    String name = bound.toLowerCase(Locale.ROOT);
    names.add(name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name);
  }

  /**
   * @param header the request's {@code Host}, may be null
   */
  public boolean know(String header) {
    if (header == null) {
      return false;
    }
    Matcher parts = HOST.matcher(header);
    return parts.matches() && names.contains(parts.group(1).toLowerCase(Locale.ROOT));
  }
}
