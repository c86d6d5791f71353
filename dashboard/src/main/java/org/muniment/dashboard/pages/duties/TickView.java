package org.muniment.dashboard.pages.duties;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;

/**
 * A duty on one of its due dates: to be ticked, or as it was done.
 *
 * @param due {@code 2026-11-20}; the address of the form
 * @param said what stands before the checklist, for example that it was missed
 * @param sheet to be filled; empty when it is done, ahead, or not for the one who looks
 * @param done empty as long as it is not
 * @param refused what somebody is told who ticks what another has ticked already
 * @param plan address of what says when it is due
 */
public record TickView(
    long id,
    String due,
    String name,
    Chip chip,
    Icon icon,
    String state,
    List<Fact> facts,
    Optional<String> said,
    Optional<Sheet> sheet,
    Optional<Done> done,
    Optional<String> refused,
    List<String> checklist,
    String back,
    String plan) {
  /**
   * @param date the day on which it is done; today unless it is entered afterwards
   * @param form what was typed, with what is wrong in it
   * @param signature whether one is asked for
   * @param photo whether one is asked for
   */
  public record Sheet(
      Form form, List<Line> lines, boolean signature, boolean photo, String today, String first) {}

  /**
   * @param number of the line, from 0
   * @param answer {@code right}, {@code wrong}, or empty
   */
  public record Line(int number, String text, String answer, String remark, String problem) {}

  /**
   * @param who who did it, and when
   * @param late a sentence when it was missed and made up for; may be empty
   * @param strokes the signature; may be empty
   */
  public record Done(
      String who,
      String late,
      List<Answer> answers,
      String remark,
      String strokes,
      List<Photo> photos,
      List<Found> findings) {}

  public record Answer(String line, boolean isRight, String remark) {}

  public record Found(String href, String text, boolean isOpen) {}

  public record Photo(String href, String name) {}
}
