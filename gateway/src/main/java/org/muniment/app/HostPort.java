package org.muniment.app;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where to listen: {@code 127.0.0.1:7070}, {@code archive-pc:7070} or {@code [::1]:7070}.
 *
 * @param host a name or an address, without brackets
 * @param port 0 to 65535; 0 takes any free port
 */
public record HostPort(String host, int port) {
  public static final int MAX_PORT = 65_535;

  private static final Pattern SHAPE =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.%]+)]|([^\\s:\\[\\]/]+)):([0-9]{1,5})");

  public HostPort {
    if (host == null || host.isBlank()) {
      throw new IllegalArgumentException("an address needs a host");
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("a port is 0 to " + MAX_PORT + ", got " + port);
    }
  }

  /** Empty when {@code text} is not HOST:PORT. */
  public static Optional<HostPort> parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches() || Integer.parseInt(matcher.group(3)) > MAX_PORT) {
      return Optional.empty();
    }
    String host = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    return Optional.of(new HostPort(host, Integer.parseInt(matcher.group(3))));
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
