package org.muniment.adapters.tls;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Host names and addresses, as a certificate holds them.
 *
 * @param hosts in lower case, ASCII only
 * @param addresses IPv4 and IPv6 as Java writes them, without brackets and zone
 */
public record Names(SortedSet<String> hosts, SortedSet<String> addresses) {
  /** A computer with more interfaces than this has its last ones left out. */
  public static final int MAX_EACH = 100;

  private static final int MAX_HOST_CHARS = 253;
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  public Names {
    hosts = bounded(hosts);
    addresses = bounded(addresses);
    List<String> wrong = hosts.stream().filter(name -> !isHost(name)).toList();
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException("not host names: " + wrong);
    }
  }

  public static Names of(Collection<String> hosts, Collection<String> addresses) {
    return new Names(new TreeSet<>(hosts), new TreeSet<>(addresses));
  }

  /** Whether a certificate can hold it: no blanks, no underscores, nothing but ASCII. */
  static boolean isHost(String text) {
    return text.length() <= MAX_HOST_CHARS && HOST.matcher(text).matches();
  }

  List<String> all() {
    return Stream.concat(hosts.stream(), addresses.stream()).toList();
  }

  private static SortedSet<String> bounded(Collection<String> all) {
    TreeSet<String> few = new TreeSet<>();
    all.stream().sorted().limit(MAX_EACH).forEach(few::add);
    return Collections.unmodifiableSortedSet(few);
  }
}
