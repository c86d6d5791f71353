package org.muniment.dashboard.pages.plan;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Icon;

/**
 * A room's plan with what was looked for on it.
 *
 * @param looked what was typed into the field for a box or a cabinet
 * @param missed the sentence when it was not found
 * @param age of the readings that the plan shows
 * @param drawn whether a person has drawn it; else it is what the codes give
 */
public record PlanView(
    List<Choice> rooms,
    String code,
    String name,
    String summary,
    List<LayerChoice> layers,
    Drawing drawing,
    boolean shows,
    Layer layer,
    Optional<String> age,
    String looked,
    Optional<String> missed,
    Optional<Detail> detail,
    Optional<FrontView> front,
    List<Line> cabinets,
    boolean drawn) {
  /** A room to go to. */
  public record Choice(String code, String name, boolean current) {}

  public record LayerChoice(String label, Optional<Icon> icon, String href, boolean current) {}

  /**
   * The box that was found.
   *
   * @param place in words, large
   * @param title empty when the reader is not cleared for it
   * @param facts name and value
   * @param air what is wrong with the air where it is
   */
  public record Detail(
      String place,
      String title,
      String barcode,
      String status,
      boolean inPlace,
      List<List<String>> facts,
      Optional<Warning> air,
      String href,
      boolean mayMove) {}

  /** The state of the air in a sentence. */
  public record Warning(Chip chip, String sentence, String value) {}

  /** A cabinet in words, for whom a picture says nothing. */
  public record Line(String code, String name, String taken, String free, String href) {}
}
