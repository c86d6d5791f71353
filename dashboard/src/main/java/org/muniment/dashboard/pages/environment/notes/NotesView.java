package org.muniment.dashboard.pages.environment.notes;

import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.table.Shown;

/**
 * What was noted about a place.
 *
 * @param form for those who may write
 */
public record NotesView(Around around, Shown<Row> rows, Optional<NoteForm> form) {
  /** A note in words. */
  public record Row(Icon icon, String kind, String from, String until, String text, String by) {}
}
