package org.muniment.desk.holdings.intake;

import java.nio.file.Path;
import java.util.List;
import org.muniment.domain.holding.intake.Line;
import org.muniment.domain.holding.intake.Mapping;
import org.muniment.port.HoldingLists;

/**
 * A list that was looked at.
 *
 * @param name of the file, for people
 * @param head the first lines
 * @param proposal what its columns seem to say
 */
public record OpenList(
    Path file,
    String name,
    HoldingLists reader,
    HoldingLists.About about,
    List<Line> head,
    Mapping proposal) {
  public OpenList {
    head = List.copyOf(head);
  }

  public boolean isFindingAid() {
    return about.form() == HoldingLists.Form.FINDING_AID;
  }
}
