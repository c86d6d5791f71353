package org.muniment.adapters.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.text.Message;

/**
 * Which computers may be asked over the web. Whoever may set a channel could otherwise make this
 * computer knock at doors inside the house that nobody else reaches.
 */
public final class Targets {
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final int MAX_PORT = 65_535;

  /** Asks the name server; a test may answer in its place. */
  @FunctionalInterface
  public interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
  }

  /** Where to go, or why not. */
  sealed interface Checked {
    /**
     * @param address that was looked at; connecting must take this one and not ask again
     */
    record Allowed(InetAddress address, String host, int port, boolean tls) implements Checked {}

    /**
     * @param lasting whether it stays so until somebody changes a setting
     */
    record Denied(Message why, boolean lasting) implements Checked {}
  }

  private final boolean privateAllowed;
  private final Resolver resolver;

  public Targets(boolean privateAllowed) {
    this(privateAllowed, host -> List.of(InetAddress.getAllByName(host)));
  }

  public Targets(boolean privateAllowed, Resolver resolver) {
    this.privateAllowed = privateAllowed;
    this.resolver = Objects.requireNonNull(resolver);
  }

  /** Asks the name server, and nobody else. */
  Checked check(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    boolean tls = scheme.equals("https");
    if (host == null || uri.getPort() > MAX_PORT || !tls && !scheme.equals("http")) {
      return new Checked.Denied(Message.of("sending.no-address"), true);
    }
    if (!tls && !privateAllowed) {
      return new Checked.Denied(Message.of("sending.plain", host), true);
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
    return check(host.replaceAll("[\\[\\]]", ""), port, tls);
  }

  private Checked check(String host, int port, boolean tls) {
    try {
      List<InetAddress> addresses = resolver.resolve(host);
      Optional<InetAddress> inside = addresses.stream().filter(Inside::holds).findFirst();
      if (inside.isPresent() && !privateAllowed) {
        String shown = inside.get().getHostAddress();
        return new Checked.Denied(Message.of("sending.inside", host, shown), true);
      }
      InetAddress nameless = InetAddress.getByAddress(addresses.get(0).getAddress());
      return new Checked.Allowed(nameless, host, port, tls);
    } catch (UnknownHostException unknown) {
      return new Checked.Denied(Message.of("sending.unknown-host", host), false);
    }
  }
}
