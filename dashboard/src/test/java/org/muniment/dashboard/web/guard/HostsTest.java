package org.muniment.dashboard.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
  /** Listening on all interfaces, with these names and addresses. */
  private final Hosts everywhere =
      new Hosts("0.0.0.0", () -> Set.of("archive-pc", "192.168.1.20", "fd00:0:0:0:0:0:0:7"));

  @ParameterizedTest
  @CsvSource({
    "localhost:7070, true",
    "archive-pc, true",
    "ARCHIVE-PC:7070, true",
    "192.168.1.20:7070, true",
    "[fd00::7]:7070, true",
    "[FD00:0::7], true",
    "[::1]:7070, true",
    "archive-pc.evil.example, false",
    "evil.example:7070, false",
    "192.168.1.21, false",
    "[fd00::8], false",
    "[nonsense], false",
    "fd00::7, false"
  })
  void ownNamesAreKnownAndForeignOnesAreNot(String header, boolean known) {
    assertThat(everywhere.know(header)).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({"archive-pc, false", "192.168.1.20, true", "localhost, true"})
  void anAddressThatWasBoundIsKnown(String header, boolean known) {
    assertThat(new Hosts("192.168.1.20").know(header)).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({"[fd00::7], true", "[fd00:0:0::7], true", "[fd00::8], false"})
  void anIpv6AddressIsKnownHoweverItIsWritten(String header, boolean known) {
    assertThat(new Hosts("fd00::7").know(header)).isEqualTo(known);
  }
}
