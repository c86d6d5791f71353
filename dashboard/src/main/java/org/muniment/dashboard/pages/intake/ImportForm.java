package org.muniment.dashboard.pages.intake;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.intake.ImportJobs.State;
import org.muniment.desk.holdings.intake.ImportWish;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.holding.intake.Mapping;
import org.muniment.port.HoldingLists;
import org.muniment.port.HoldingLists.Choice;

/** What a person says about a list on its page. */
final class ImportForm {
  private static final String TAB = "tab";

  private ImportForm() {}

  /** What each column says; a field that two columns claim is refused. */
  static Mapping mapping(Context ctx, State state) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    int width = state.mapping().titles().size();
    for (int i = 0; i < width; i++) {
      Optional<Field> field = Field.of(text(ctx, "c" + (i + 1)));
      if (field.isPresent() && columns.putIfAbsent(field.get(), i) != null) {
        throw Refusal.unacceptable(
            "import.twice", columns.get(field.get()) + 1, i + 1, field.get().key());
      }
    }
    // Without a select of their own; they only help to name a box or an item.
    for (Field field : new Field[] {Field.BOX_KIND, Field.ITEM_KIND}) {
      Integer column = state.mapping().columns().get(field);
      if (column != null && !columns.containsValue(column)) {
        columns.put(field, column);
      }
    }
    return new Mapping(columns, state.mapping().titles(), firstRow(ctx, state));
  }

  private static long firstRow(Context ctx, State state) {
    String typed = text(ctx, "firstRow");
    if (typed.isEmpty()) {
      return state.mapping().firstRow();
    }
    if (!typed.matches("[1-9][0-9]{0,6}")) {
      throw Refusal.unacceptable("import.first-row", typed);
    }
    return Long.parseLong(typed);
  }

  static ImportWish wish(Context ctx, String step) {
    return new ImportWish(
        step.equals("check"), step.equals("skip"), text(ctx, "correct").equals("true"));
  }

  static Choice choice(Context ctx) {
    return new Choice(
        Optional.of(text(ctx, "encoding")).filter(HoldingLists.ENCODINGS::contains),
        Optional.of(text(ctx, "separator").replace(TAB, "\t"))
            .filter(HoldingLists.SEPARATORS::contains),
        Optional.of(text(ctx, "sheet")).filter(sheet -> !sheet.isEmpty()));
  }

  static String text(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
  }
}
