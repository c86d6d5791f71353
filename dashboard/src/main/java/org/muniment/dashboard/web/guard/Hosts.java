package org.muniment.dashboard.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that this server goes by. A browser that was led here by a foreign name (DNS rebinding)
 * sends that name as {@code Host} and is refused. The port may differ, for tunnels.
 */
public final class Hosts {
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(:\\d{1,5})?");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", normal("::1"));

  private final String bound;
  private final Supplier<Set<String>> others;

  /**
   * @param bound the host that the server was told to listen on
   */
  public Hosts(String bound) {
    this(bound, Set::of);
  }

  /**
   * @param others what else it is called now; addresses as Java writes them, without brackets
   */
  public Hosts(String bound, Supplier<Set<String>> others) {
    this.bound = normal(withoutBrackets(bound.toLowerCase(Locale.ROOT)));
    this.others = others;
  }

  /**
   * @param header the request's {@code Host}, may be null
   */
  public boolean know(String header) {
    if (header == null) {
      return false;
    }
    Matcher parts = HOST.matcher(header);
    return parts.matches() && isOurs(parts.group(1).toLowerCase(Locale.ROOT));
  }

  private boolean isOurs(String host) {
    boolean address = host.startsWith("[");
    String name = address ? normal(withoutBrackets(host)) : host;
    return LOOPBACK.contains(name) || name.equals(bound) || others.get().contains(name);
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** One way of writing for each IPv6 address; in brackets no name is looked up. */
  private static String normal(String host) {
    if (!host.contains(":")) {
      return host;
    }
    try {
      return InetAddress.getByName("[" + host + "]").getHostAddress().replaceAll("%.*", "");
    } catch (UnknownHostException noAddress) {
      return host;
    }
  }
}
