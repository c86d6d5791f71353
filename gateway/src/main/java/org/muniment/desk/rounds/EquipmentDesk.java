package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/** The register of equipment (rule E7); what is gone stays in it. */
public final class EquipmentDesk {
  static final int MAX_PIECES = 5_000;
  private static final int MAX_REMARKS = 1_000;

  /**
   * A piece as a person describes it.
   *
   * @param kind key of {@link Equipment.Kind}
   * @param state key of {@link Equipment.State}
   * @param room empty when it is carried about
   */
  public record Details(
      String kind,
      String name,
      String number,
      String model,
      Optional<String> room,
      Optional<LocalDate> since,
      String state,
      String remarks) {}

  private final RoundsBook book;

  EquipmentDesk(RoundsBook book) {
    this.book = book;
  }

  public List<Equipment> list() {
    return book.duties().equipment();
  }

  /**
   * @throws Refusal when there is no such piece
   */
  public Equipment piece(long id) {
    return list().stream()
        .filter(it -> it.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("equipment", String.valueOf(id)));
  }

  /** The duties that check a piece, those that ended too. */
  public List<DutyPlan> checks(long id) {
    return book.duties().plans().stream()
        .filter(plan -> plan.equipment().equals(OptionalLong.of(id)))
        .toList();
  }

  public Equipment add(By by, Details asked) {
    Equipment wanted = equipment(asked, 0, 1);
    return book.office.together(
        () -> {
          if (list().size() >= MAX_PIECES) {
            throw Refusal.conflict("refusal.equipment.many", MAX_PIECES);
          }
          Equipment stored = book.duties().addEquipment(wanted);
          Deed deed =
              Deed.of(by, "equipment.add", stored.id())
                  .after("kind", stored.kind().key())
                  .after("name", stored.name())
                  .after("state", stored.state().key());
          book.office.trail().add(deed);
          return stored;
        });
  }

  /**
   * @param version the one that was seen; empty when nobody looked
   */
  public Equipment change(By by, long id, OptionalLong version, Details asked) {
    return book.office.together(
        () -> {
          Equipment old = piece(id);
          RoundsBook.checkSeen(version, old.version());
          Equipment now = equipment(asked, id, old.version() + 1);
          if (!book.duties().updateEquipment(now)) {
            throw RoundsBook.changed();
          }
          book.office.trail().add(changes(Deed.of(by, "equipment.change", id), old, now));
          return now;
        });
  }

  private static Deed changes(Deed deed, Equipment old, Equipment now) {
    return deed.change("kind", old.kind().key(), now.kind().key())
        .change("name", old.name(), now.name())
        .change("number", shown(old.number()), shown(now.number()))
        .change("model", shown(old.model()), shown(now.model()))
        .change("room", room(old), room(now))
        .change("state", old.state().key(), now.state().key())
        .change("remarks", shown(old.remarks()), shown(now.remarks()));
  }

  private Equipment equipment(Details asked, long id, long version) {
    Fields fields = new Fields();
    Optional<Equipment.Kind> kind = Equipment.Kind.of(text(asked.kind()));
    if (kind.isEmpty()) {
      fields.wrong("kind", "refusal.equipment.kind", text(asked.kind()));
    }
    Optional<Equipment.State> state = Equipment.State.of(text(asked.state()));
    if (state.isEmpty()) {
      fields.wrong("state", "refusal.equipment.state", text(asked.state()));
    }
    String name = fields.name("name", asked.name());
    String number = RoundsBook.optionalName(fields, "number", asked.number());
    String model = RoundsBook.optionalName(fields, "model", asked.model());
    Optional<Code> room = book.room(fields, "room", asked.room());
    asked.since().ifPresent(day -> RoundsBook.checkPossible(fields, "since", day));
    String remarks = RoundsBook.words(fields, "remarks", asked.remarks(), MAX_REMARKS);
    fields.check();
    return new Equipment(
        id, kind.get(), name, number, model, room, asked.since(), state.get(), remarks, version);
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static String room(Equipment piece) {
    return piece.room().map(Code::value).orElse("-");
  }
}
