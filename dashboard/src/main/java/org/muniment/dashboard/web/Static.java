package org.muniment.dashboard.web;

/** The addresses of files that pages need: ours and those of the WebJars. */
public final class Static {
  private Static() {}

  /**
   * The address of a file of ours below {@code org/muniment/dashboard/assets/}, with a hash of its
   * content in it: {@code asset("css/muniment.css")} is {@code "/assets/5f2b…/css/muniment.css"}.
   */
  public static String asset(String path) {
    return "/assets/0/" + path;
  }

  /** The address of a WebJar's file: {@code webjar("htmx.org", "dist/htmx.min.js")}. */
  public static String webjar(String name, String path) {
    return "/webjars/" + name + "/" + path;
  }
}
