package org.muniment.dashboard.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The forms of the pages. */
class HostileFormsTest extends HostileInputTest {
  HostileFormsTest() {
    super(way -> !way.path().startsWith("/api/"));
  }

  @Test
  void someAreStored() {
    assertThat(stored("/settings/rooms")).contains("img", "dde", "right-to-left");
  }

  @Test
  void aNameIsReadableWhereItIsShown() {
    String rooms = Jsoup.parse(hostile.read("/settings/rooms").text()).text();
    for (Written one : writes) {
      if (one.status() == 302 && one.way().body().contains("name=%s&preset")) {
        String name = sent(one.attack()).strip().replaceAll("\\s+", " ");
        assertThat(rooms).as(one.attack().id()).contains(name);
      }
    }
    String sensors = Jsoup.parse(hostile.read("/settings/sensors").text()).text();
    assertThat(sensors).contains("21⟨U+202E⟩4.12⟨U+202C⟩ % topic");
  }
}
