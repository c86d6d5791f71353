package org.muniment.adapters.tls;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.muniment.port.OwnNames;

/**
 * What this computer is called: its name, its name in the local network ({@code NAME.local}), the
 * addresses of its interfaces, and what the settings add. Asks no name server: without a network
 * that would take long.
 */
public final class HostNames implements OwnNames {
  private static final Path NAME_FILE = Path.of("/etc/hostname");
  private static final String LOCAL_NETWORK = ".local";
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern FOUR_NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  /** Networks inside the computer, which no telephone reaches. */
  private static final Pattern VIRTUAL =
      Pattern.compile("(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap).*|.*(hyper-v|virtual|wsl).*");

  /** For documentation only (RFC 5737): asked which interface leads outside; nothing is sent. */
  private static final InetSocketAddress OUTSIDE = new InetSocketAddress("192.0.2.1", 9);

  private static final int MAX_BYTE = 255;
  private static final Duration FRESH = Duration.ofSeconds(10);

  private record Asked(Set<String> names, long atNanos) {}

  private final List<String> configured;
  private volatile Asked asked;

  /**
   * @param configured host names or addresses from the settings, the most usual first
   */
  public HostNames(List<String> configured) {
    this.configured =
        configured.stream().map(name -> normal(name.toLowerCase(Locale.ROOT))).toList();
  }

  /** Whether the text can stand among the configured names. */
  public static boolean isName(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return isAddress(lower) ? literal(lower).isPresent() : Names.isHost(lower);
  }

  /** All of now, for a certificate. */
  public Names current() {
    TreeSet<String> hosts = new TreeSet<>(Set.of("localhost"));
    TreeSet<String> addresses = new TreeSet<>(interfaceAddresses());
    hostName().ifPresent(name -> addWithVariants(name, hosts));
    for (String name : configured) {
      (isAddress(name) ? addresses : hosts).add(name);
    }
    return new Names(hosts, addresses);
  }

  @Override
  public Set<String> all() {
    Asked last = asked;
    if (last == null || System.nanoTime() - last.atNanos() > FRESH.toNanos()) {
      last = new Asked(Set.copyOf(current().all()), System.nanoTime());
      asked = last;
    }
    return last.names();
  }

  @Override
  public Optional<String> reachable() {
    return configured.stream()
        .findFirst()
        .or(HostNames::addressThatLeadsOutside)
        .or(HostNames::firstRealAddress)
        .or(() -> hostName().map(name -> name + LOCAL_NETWORK));
  }

  private static void addWithVariants(String name, Set<String> hosts) {
    hosts.add(name);
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    hosts.add(first);
    hosts.add(first + LOCAL_NETWORK);
  }

  private static Optional<String> hostName() {
    return Optional.ofNullable(System.getenv("COMPUTERNAME"))
        .or(HostNames::fromFile)
        .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(Names::isHost)
        .filter(name -> !name.equals("localhost") && !isAddress(name));
  }

  private static Optional<String> fromFile() {
    try {
      return Optional.of(Files.readString(NAME_FILE));
    } catch (IOException noSuchSystem) {
      return Optional.empty();
    }
  }

  private static Set<String> interfaceAddresses() {
    TreeSet<String> found = new TreeSet<>(Set.of("127.0.0.1", normal("::1")));
    for (NetworkInterface each : interfaces()) {
      Collections.list(each.getInetAddresses()).stream()
          .filter(HostNames::canBeNamed)
          .map(HostNames::withoutZone)
          .forEach(found::add);
    }
    return found;
  }

  /** An IPv6 address that is only good on one cable needs a zone, which no browser accepts. */
  private static boolean canBeNamed(InetAddress address) {
    return address instanceof Inet4Address || !address.isLinkLocalAddress();
  }

  private static List<NetworkInterface> interfaces() {
    try {
      return NetworkInterface.networkInterfaces().filter(HostNames::isUp).toList();
    } catch (SocketException none) {
      return List.of();
    }
  }

  private static boolean isUp(NetworkInterface each) {
    try {
      return each.isUp();
    } catch (SocketException gone) {
      return false;
    }
  }

  private static Optional<String> addressThatLeadsOutside() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(OUTSIDE);
      return Optional.of(socket.getLocalAddress())
          .filter(address -> !address.isAnyLocalAddress() && !address.isLoopbackAddress())
          .map(InetAddress::getHostAddress);
    } catch (SocketException | java.io.UncheckedIOException nowhere) {
      return Optional.empty();
    }
  }

  private static Optional<String> firstRealAddress() {
    return interfaces().stream()
        .filter(each -> !isVirtual(each.getName()) && !isVirtual(each.getDisplayName()))
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst();
  }

  private static boolean isVirtual(String interfaceName) {
    return interfaceName != null
        && VIRTUAL.matcher(interfaceName.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  private static String normal(String name) {
    return isAddress(name) ? literal(name).orElse(name) : name;
  }

  /**
   * The address as Java writes it. In brackets, and with numbers below 256, no name is looked up.
   */
  private static Optional<String> literal(String address) {
    boolean four = FOUR_NUMBERS.matcher(address).matches();
    if (four && Stream.of(address.split("\\.")).anyMatch(n -> Integer.parseInt(n) > MAX_BYTE)) {
      return Optional.empty();
    }
    if (!four && !address.contains(":")) {
      return Optional.empty();
    }
    try {
      return Optional.of(withoutZone(InetAddress.getByName(four ? address : "[" + address + "]")));
    } catch (IOException impossible) {
      return Optional.empty();
    }
  }

  private static String withoutZone(InetAddress address) {
    return address.getHostAddress().replaceAll("%.*", "");
  }
}
