package org.muniment.dashboard.web;

/** Makes the HTML that a browser shows when a page cannot be answered. */
@FunctionalInterface
public interface ErrorPage {
  /**
   * @param title in the caller's language: "Not found"
   * @param detail what is wrong and what to do, not yet escaped for HTML
   */
  record Fault(int status, String title, String detail) {}

  String html(Caller caller, Fault fault);
}
