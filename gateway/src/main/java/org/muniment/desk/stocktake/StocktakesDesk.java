package org.muniment.desk.stocktake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.desk.Fields;
import org.muniment.domain.stocktake.Stock;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Stocktakes;

/** Stock-takes: begun, changed, given up. Any thread. */
public final class StocktakesDesk {
  private final StocktakeBook book;
  private final Scopes scopes;
  private final Members members;
  private final Sessions sessions;

  StocktakesDesk(StocktakeBook book, Scopes scopes, Members members, Sessions sessions) {
    this.book = book;
    this.scopes = scopes;
    this.members = members;
    this.sessions = sessions;
  }

  /**
   * Begins one: what is expected is what boxes are at this moment.
   *
   * @throws org.muniment.desk.Refusal when something in it is wrong
   */
  public Stocktake open(By by, Opening asked) {
    Fields fields = new Fields();
    String name = fields.name("name", asked.name());
    if (asked.counts() < 1 || asked.counts() > Stocktake.MAX_COUNTS) {
      fields.wrong("counts", "refusal.stocktake.counts", asked.counts());
    }
    List<Stocktake.Counted> cabinets = scopes.cabinets(fields, asked.scope());
    List<Stocktake.Member> taking =
        members.checked(fields, asked.members(), asked.counts(), by.at());
    Optional<Stocktake.Handover> handover = asked.handover().map(it -> checked(fields, it));
    fields.check();
    // Events of boxes only grow: a million are read before anybody has to wait for the writing.
    OptionalLong head = book.office.holdings().head();
    Stock stock = scopes.stock(head, asked.scope(), cabinets);
    Stocktake begun =
        new Stocktake(
            0,
            name,
            asked.scope(),
            cabinets,
            handover,
            asked.isBlind(),
            asked.counts(),
            taking,
            Stocktake.State.OPEN,
            head,
            stock.size(),
            by,
            Optional.empty(),
            "",
            Optional.empty(),
            1);
    Stocktake stored = book.office.together(() -> store(by, begun));
    sessions.begin(stored, stock);
    return stored;
  }

  private static Stocktake.Handover checked(Fields fields, Stocktake.Handover asked) {
    return new Stocktake.Handover(
        fields.name("handover.from", asked.from()), fields.name("handover.to", asked.to()));
  }

  private Stocktake store(By by, Stocktake begun) {
    Stocktake stored = book.stocktakes().add(begun);
    Deed deed =
        Deed.of(by, "stocktake.open", stored.id())
            .after("name", stored.name())
            .after("scope", Scopes.words(stored.scope()))
            .after("blind", stored.isBlind())
            .after("counts", stored.counts())
            .after("expected", stored.expected());
    Deed told = stored.members().isEmpty() ? deed : deed.after("members", words(stored.members()));
    book.office
        .trail()
        .add(
            stored
                .handover()
                .map(it -> told.after("from", it.from()).after("to", it.to()))
                .orElse(told));
    return stored;
  }

  private static String words(List<Stocktake.Member> members) {
    return members.stream()
        .map(member -> member.name() + " " + member.pass().key())
        .collect(Collectors.joining(", "));
  }

  /**
   * @throws org.muniment.desk.Refusal when there is none
   */
  public Stocktake stocktake(long id) {
    return book.stocktake(id);
  }

  /**
   * The newest first.
   *
   * @param states empty for any
   * @throws org.muniment.desk.Refusal for a cursor that was not given out
   */
  public Stocktakes.Page list(Set<Stocktake.State> states, Optional<String> cursor, int limit) {
    Fields fields = new Fields();
    Stocktakes.Page page =
        fields.make("cursor", cursor, at -> book.stocktakes().search(states, at, limit));
    fields.check();
    return page;
  }

  /**
   * Other words, other people; who has scanned already stays in the count of their scans.
   *
   * @param version that was seen; empty when nobody looked
   */
  public Stocktake change(
      By by, long id, OptionalLong version, String name, List<Stocktake.Member> asked) {
    return sessions.alone(
        id,
        () -> {
          Stocktake after =
              book.office.together(() -> changed(by, book.unchanged(id, version), name, asked));
          sessions.forget(id);
          return after;
        });
  }

  private Stocktake changed(By by, Stocktake before, String name, List<Stocktake.Member> asked) {
    Fields fields = new Fields();
    String checked = fields.name("name", name);
    List<Stocktake.Member> taking = members.checked(fields, asked, before.counts(), by.at());
    fields.check();
    members.checkMoves(before, taking);
    Stocktake after = book.store(Changed.of(before, checked, taking));
    book.office
        .trail()
        .add(
            Deed.of(by, "stocktake.change", before.id())
                .change("name", before.name(), after.name())
                .change("members", words(before.members()), words(after.members())));
    return after;
  }

  /**
   * Gives it up: nothing of it is applied, and what was scanned stays.
   *
   * @param version that was seen; empty when nobody looked
   */
  public Stocktake abandon(By by, long id, OptionalLong version, String reason) {
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    fields.check();
    return sessions.alone(
        id,
        () -> {
          Stocktake after =
              book.office.together(
                  () -> {
                    Stocktake before = book.unchanged(id, version);
                    book.office
                        .trail()
                        .add(
                            Deed.of(by, "stocktake.abandon", id)
                                .after("name", before.name())
                                .because(why));
                    return book.store(Changed.abandoned(before, by, why));
                  });
          sessions.forget(id);
          return after;
        });
  }
}
