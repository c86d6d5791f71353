package org.muniment.dashboard.web;

/** Instead of an answer: another page comes first. */
final class Elsewhere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * @param path of ours, from the root
   */
  Elsewhere(String path) {
    super(path, null, false, false);
    this.path = path;
  }

  String path() {
    return path;
  }
}
