package org.muniment.dashboard.web.look;

import java.util.LinkedHashMap;
import java.util.Map;
import org.muniment.domain.text.Visible;

/** What people call the browser that sent a {@code User-Agent}: {@code Chrome · Windows}. */
public final class BrowserName {
  private static final int MAX_OTHER = 40;

  /** In the order of asking: most browsers also say that they are older ones. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("MicroMessenger/", "WeChat");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private BrowserName() {}

  /** A dash for one that says nothing, the beginning of what it says for one that is not known. */
  public static String of(String agent) {
    String browser = known(BROWSERS, agent);
    String system = known(SYSTEMS, agent);
    if (!browser.isEmpty() && !system.isEmpty()) {
      return browser + " · " + system;
    }
    String either = browser + system;
    if (!either.isEmpty()) {
      return either;
    }
    return agent.isBlank() ? "—" : Visible.brief(agent, MAX_OTHER);
  }

  private static String known(Map<String, String> names, String agent) {
    return names.entrySet().stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
