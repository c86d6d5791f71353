package org.muniment.dashboard.pages.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;

/** What people are told to do, by kind of alarm. */
public record CardsView(List<Kind> kinds) {
  /**
   * @param shipped what Muniment says when the archive says nothing of its own
   * @param own the archive's own words, the one for everywhere first
   */
  public record Kind(String key, String name, List<String> shipped, List<Own> own) {}

  /**
   * @param place name of the room or cabinet, or that it is everywhere
   * @param code empty for everywhere
   */
  public record Own(String place, String code, List<String> lines) {}

  /**
   * The form of one card.
   *
   * @param kept whether there is one to be taken away
   * @param code of the place that it is for
   */
  public record Edit(
      Kind kind, Form form, Map<String, String> places, boolean kept, Optional<String> code) {}
}
