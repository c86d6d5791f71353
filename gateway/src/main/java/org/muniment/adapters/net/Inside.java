package org.muniment.adapters.net;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are not the open internet: this computer, the house, one's neighbours on the
 * cable, groups, and ranges that nobody owns (IANA's special-purpose registries, RFC 6890).
 */
public final class Inside {
  private static final int IPV4_BYTES = 4;

  private record Range(byte[] prefix, int bits) {
    boolean holds(byte[] address) {
      return address.length == prefix.length && sameBits(address);
    }

    private boolean sameBits(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Range> RANGES =
      List.of(
          range(8, 0, 0, 0, 0),
          range(8, 10, 0, 0, 0),
          range(10, 100, 64, 0, 0),
          range(8, 127, 0, 0, 0),
          range(16, 169, 254, 0, 0),
          range(12, 172, 16, 0, 0),
          range(24, 192, 0, 0, 0),
          range(24, 192, 0, 2, 0),
          range(16, 192, 168, 0, 0),
          range(15, 198, 18, 0, 0),
          range(24, 198, 51, 100, 0),
          range(24, 203, 0, 113, 0),
          range(4, 224, 0, 0, 0),
          range(4, 240, 0, 0, 0));

  /** What is given out worldwide; all others are special (RFC 4291). */
  private static final Range GLOBAL_IPV6 =
      range(3, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private static final Range IPV6_SPECIAL =
      range(23, 0x20, 0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final Range IPV6_EXAMPLES =
      range(32, 0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** 6to4: carries an IPv4 address in its third to sixth byte (RFC 3056). */
  private static final Range SIX_TO_FOUR =
      range(16, 0x20, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** NAT64: carries one in its last four bytes (RFC 6052). */
  private static final Range NAT64 =
      range(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private Inside() {}

  /** Java itself makes an IPv4 address of one that is mapped into IPv6. */
  public static boolean holds(InetAddress address) {
    return holds(address.getAddress());
  }

  private static boolean holds(byte[] address) {
    if (address.length == IPV4_BYTES) {
      return RANGES.stream().anyMatch(range -> range.holds(address));
    }
    if (NAT64.holds(address)) {
      return holds(Arrays.copyOfRange(address, 12, 16));
    }
    if (SIX_TO_FOUR.holds(address)) {
      return holds(Arrays.copyOfRange(address, 2, 6));
    }
    return !GLOBAL_IPV6.holds(address)
        || IPV6_SPECIAL.holds(address)
        || IPV6_EXAMPLES.holds(address);
  }

  private static Range range(int bits, int... bytes) {
    byte[] prefix = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      prefix[i] = (byte) bytes[i];
    }
    return new Range(prefix, bits);
  }
}
