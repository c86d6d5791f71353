package org.muniment.domain.paper;

/** How pages are numbered in a language: {@code Page 2 of 7}. */
public interface Numbering {
  /**
   * @param page from 1
   */
  String of(int page, int pages);
}
