package org.muniment.adapters.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNamesTest {
  @ParameterizedTest
  @CsvSource({
    "archive-pc, true",
    "ARCHIVE-PC.example.org, true",
    "192.168.1.20, true",
    "fd00::7, true",
    "256.1.1.1, false",
    "1.2.3, false",
    "fd00:::7, false",
    "under_score, false",
    "-begins, false",
    "'two words', false",
    "*.example.org, false",
    "档案室, false",
    "a..b, false",
    "https://archive-pc, false",
    "archive-pc:7070, false"
  })
  void whatCanStandInTheSettings(String text, boolean possible) {
    assertThat(HostNames.isName(text)).isEqualTo(possible);
  }

  @Test
  void theLoopbackIsAlwaysAmongThem() {
    HostNames names = new HostNames(List.of());
    assertThat(names.current().hosts()).contains("localhost");
    assertThat(names.current().addresses()).contains("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(names.all()).containsAll(names.current().all());
  }

  @Test
  void whatTheSettingsNameComesFirst() {
    HostNames names = new HostNames(List.of("Archive.Example.org", "FD00::7"));
    assertThat(names.reachable()).contains("archive.example.org");
    assertThat(names.all()).contains("archive.example.org", "fd00:0:0:0:0:0:0:7");
  }

  @Test
  void whereATelephoneReachesItIsNotTheLoopback() {
    assertThat(new HostNames(List.of()).reachable().orElse("none"))
        .isNotEqualTo("localhost")
        .doesNotStartWith("127.");
  }
}
