package org.muniment.dashboard.web;

import java.util.Map;

/** An error page without any template, for tests and for when nothing else works. */
public final class PlainErrorPage implements ErrorPage {
  private static final Map<Character, String> ESCAPES =
      Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");

  @Override
  public String html(Caller caller, Fault fault) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
    <body><h1>%s</h1><p>%s</p></body></html>
    """
        .formatted(
            caller.texts().locale().toLanguageTag(),
            escape(fault.title()),
            escape(fault.title()),
            escape(fault.detail()));
  }

  private static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      safe.append(ESCAPES.getOrDefault(c, String.valueOf(c)));
    }
    return safe.toString();
  }
}
