package org.muniment.dashboard.pages;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;

class BoxShots {
  @Test
  void shots() {
    List<String> paths =
        List.of(
            "/holdings",
            "/holdings?q=nothinghere",
            "/holdings/tree?room=R2&cabinet=C17&shelf=3",
            "/holdings/box/001200003718",
            "/holdings/box/001200009901",
            "/holdings/add?like=001200003719",
            "/holdings/edit?code=001200003719",
            "/holdings/move?box=001200003719&cabinet=C17",
            "/holdings/unsuitable",
            "/holdings/free?boxes=4",
            "/holdings/rules");
    var house = PagesHouse.furnished();
    var empty = PagesHouse.empty();
    try (var b = Browser.open()) {
      for (String[] v :
          new String[][] {
            {"DESKTOP", "zh-CN", "l"},
            {"PHONE", "zh-CN", "d"},
            {"DESKTOP", "en", "d"},
            {"PHONE", "en", "l"},
            {"DESKTOP", "zh-TW", "l"}
          }) {
        Screen s = Screen.valueOf(v[0]);
        try (var p =
            new Watched(b.page(house, "administrator", s, v[1], v[2].equals("d")), house)) {
          for (String path : paths) {
            try {
              p.open(path);
              p.whole(
                  "bx-" + v[0].toLowerCase() + "-" + v[1] + path.replaceAll("[^a-zA-Z0-9]+", "-"));
              p.everythingFits();
            } catch (Throwable t) {
              System.out.println("BAD " + String.join(" ", v) + " " + path + " " + t.getMessage());
            }
          }
          try {
            p.nothingWentWrong();
          } catch (Throwable t) {
            System.out.println("BAD " + t.getMessage());
          }
        }
      }
      try (var p =
          new Watched(b.page(empty, "administrator", Screen.DESKTOP, "zh-CN", false), empty)) {
        for (String path :
            List.of(
                "/holdings",
                "/holdings/tree",
                "/holdings/free",
                "/holdings/unsuitable",
                "/holdings/move")) {
          try {
            p.open(path);
            p.whole("bx-empty" + path.replace('/', '-'));
            p.everythingFits();
          } catch (Throwable t) {
            System.out.println("BAD empty " + path + t.getMessage());
          }
        }
      }
    } finally {
      house.close();
      empty.close();
    }
  }
}
