package org.muniment.desk.rounds;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.duty.ArchiveKey;
import org.muniment.domain.duty.KeyHandover;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/**
 * The register of keys and who keeps them (rule C5). A version is the one that the person saw;
 * empty when nobody looked.
 */
public final class KeysDesk {
  static final int MAX_KEYS = 5_000;
  private static final int MAX_REMARKS = 1_000;

  /**
   * A key as a person describes it.
   *
   * @param name what stands on it
   * @param opens in words
   */
  public record Details(String name, String opens, String remarks) {}

  private final RoundsBook book;

  KeysDesk(RoundsBook book) {
    this.book = book;
  }

  public List<ArchiveKey> list() {
    return book.duties().keys();
  }

  /**
   * @throws Refusal when there is no such key
   */
  public ArchiveKey key(long id) {
    return list().stream()
        .filter(it -> it.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("key", String.valueOf(id)));
  }

  /** Who had it, the newest first. */
  public List<KeyHandover> handovers(long id) {
    return book.duties().handovers(key(id).id());
  }

  /** A new one lies in the key cabinet. */
  public ArchiveKey add(By by, Details asked) {
    ArchiveKey wanted = described(asked, new ArchiveKey(0, "", "", "", false, "", 1));
    return book.office.together(
        () -> {
          if (list().size() >= MAX_KEYS) {
            throw Refusal.conflict("refusal.key.many", MAX_KEYS);
          }
          ArchiveKey stored = book.duties().addKey(wanted);
          Deed deed = Deed.of(by, "key.add", stored.id()).after("name", stored.name());
          book.office.trail().add(deed.after("opens", shown(stored.opens())));
          return stored;
        });
  }

  public ArchiveKey change(By by, long id, OptionalLong version, Details asked) {
    return book.office.together(
        () -> {
          ArchiveKey old = seen(id, version);
          ArchiveKey now = described(asked, old);
          Deed deed =
              Deed.of(by, "key.change", id)
                  .change("name", old.name(), now.name())
                  .change("opens", shown(old.opens()), shown(now.opens()))
                  .change("remarks", shown(old.remarks()), shown(now.remarks()));
          return keep(next(now, now.keeper(), now.lost()), Optional.empty(), deed);
        });
  }

  private static ArchiveKey described(Details asked, ArchiveKey old) {
    Fields fields = new Fields();
    String name = fields.name("name", asked.name());
    String opens = RoundsBook.optionalName(fields, "opens", asked.opens());
    String remarks = RoundsBook.words(fields, "remarks", asked.remarks(), MAX_REMARKS);
    fields.check();
    return new ArchiveKey(old.id(), name, opens, old.keeper(), old.lost(), remarks, old.version());
  }

  /**
   * @param to name of who keeps it from now on; empty for the key cabinet
   * @param note may be empty
   */
  public ArchiveKey handOver(By by, long id, OptionalLong version, String to, String note) {
    Fields fields = new Fields();
    String keeper = RoundsBook.optionalName(fields, "to", to);
    String said = fields.remark("note", note);
    fields.check();
    return book.office.together(
        () -> {
          ArchiveKey old = seen(id, version);
          if (old.lost()) {
            throw Refusal.conflict("refusal.key.lost", old.name());
          }
          if (old.keeper().equals(keeper)) {
            throw Refusal.conflict("refusal.key.same", old.name());
          }
          KeyHandover handover = new KeyHandover(0, id, old.keeper(), keeper, by, said);
          Deed deed =
              Deed.of(by, "key.hand-over", id)
                  .change("keeper", shown(old.keeper()), shown(keeper))
                  .because(said);
          return keep(next(old, keeper, false), Optional.of(handover), deed);
        });
  }

  /**
   * @param reason how it was lost, and what is done about it
   */
  public ArchiveKey lose(By by, long id, OptionalLong version, String reason) {
    return lost(by, id, version, reason, true);
  }

  /**
   * @param reason where it was found
   */
  public ArchiveKey find(By by, long id, OptionalLong version, String reason) {
    return lost(by, id, version, reason, false);
  }

  private ArchiveKey lost(By by, long id, OptionalLong version, String reason, boolean isLost) {
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    fields.check();
    return book.office.together(
        () -> {
          ArchiveKey old = seen(id, version);
          if (old.lost() == isLost) {
            throw Refusal.conflict(
                isLost ? "refusal.key.lost" : "refusal.key.not-lost", old.name());
          }
          String action = isLost ? "key.lose" : "key.find";
          KeyHandover noted = new KeyHandover(0, id, old.keeper(), old.keeper(), by, why);
          Deed deed = Deed.of(by, action, id).after("name", old.name()).because(why);
          return keep(next(old, old.keeper(), isLost), Optional.of(noted), deed);
        });
  }

  private ArchiveKey seen(long id, OptionalLong version) {
    ArchiveKey key = key(id);
    RoundsBook.checkSeen(version, key.version());
    return key;
  }

  private static ArchiveKey next(ArchiveKey key, String keeper, boolean isLost) {
    return new ArchiveKey(
        key.id(), key.name(), key.opens(), keeper, isLost, key.remarks(), key.version() + 1);
  }

  private ArchiveKey keep(ArchiveKey key, Optional<KeyHandover> handover, Deed deed) {
    if (!book.duties().updateKey(key, handover)) {
      throw RoundsBook.changed();
    }
    book.office.trail().add(deed);
    return key;
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
