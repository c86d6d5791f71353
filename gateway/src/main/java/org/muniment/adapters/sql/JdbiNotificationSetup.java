package org.muniment.adapters.sql;

import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.notice.Roster;
import org.muniment.domain.text.Code;
import org.muniment.port.NotificationSetup;

/** Who is told and how, on any database. */
final class JdbiNotificationSetup implements NotificationSetup {
  private static final String EVERYWHERE = "";

  private final Transactions transactions;

  JdbiNotificationSetup(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Channel> channels() {
    return transactions.read(ChannelTables::all);
  }

  @Override
  public void saveChannel(Channel channel) {
    transactions.write(
        handle -> {
          ChannelTables.save(handle, channel);
          return channel;
        });
  }

  @Override
  public boolean removeChannel(String id) {
    return transactions.write(handle -> ChannelTables.remove(handle, id));
  }

  @Override
  public Roster roster() {
    return transactions.read(RosterTables::roster);
  }

  @Override
  public void saveRoster(Roster roster) {
    transactions.write(
        handle -> {
          RosterTables.save(handle, roster);
          return roster;
        });
  }

  @Override
  public List<InstructionCard> cards() {
    return transactions.read(
        handle ->
            handle
                .createQuery("SELECT kind, place, text FROM instruction_card ORDER BY kind, place")
                .map(
                    (r, c) ->
                        new InstructionCard(
                            AlarmKind.byStoredId(r.getInt(1)),
                            Optional.of(r.getString(2))
                                .filter(place -> !place.equals(EVERYWHERE))
                                .map(Code::of),
                            r.getString(3)))
                .list());
  }

  @Override
  public void saveCard(InstructionCard card) {
    write(
        "INSERT INTO instruction_card(kind, place, text) VALUES (?, ?, ?)"
            + " ON CONFLICT (kind, place) DO UPDATE SET text = excluded.text",
        card.kind().storedId(),
        stored(card.place()),
        card.text());
  }

  @Override
  public boolean removeCard(AlarmKind kind, Optional<Code> place) {
    return write(
            "DELETE FROM instruction_card WHERE kind = ? AND place = ?",
            kind.storedId(),
            stored(place))
        > 0;
  }

  private int write(String sql, Object... values) {
    return transactions.write(handle -> handle.execute(sql, values));
  }

  private static String stored(Optional<Code> place) {
    return place.map(Code::value).orElse(EVERYWHERE);
  }
}
