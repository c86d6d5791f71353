package org.muniment.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.notice.Roster;
import org.muniment.domain.text.Code;
import org.muniment.port.NotificationSetup;

/** Who is told and how, in maps. */
final class MemoryNotificationSetup implements NotificationSetup {
  private final Map<String, Channel> channels;
  private final Map<String, Roster> roster;
  private final Map<String, InstructionCard> cards;

  MemoryNotificationSetup(Undo undo) {
    channels = undo.covers(new TreeMap<>());
    roster = undo.covers(new TreeMap<>());
    cards = undo.covers(new TreeMap<>());
  }

  @Override
  public synchronized List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  @Override
  public synchronized void saveChannel(Channel channel) {
    channels.put(channel.id(), channel);
  }

  @Override
  public synchronized boolean removeChannel(String id) {
    return channels.remove(id) != null;
  }

  @Override
  public synchronized Roster roster() {
    return roster.getOrDefault("", Roster.NEW);
  }

  @Override
  public synchronized void saveRoster(Roster saved) {
    roster.put("", saved);
  }

  @Override
  public synchronized List<InstructionCard> cards() {
    return List.copyOf(cards.values());
  }

  @Override
  public synchronized void saveCard(InstructionCard card) {
    cards.put(key(card.kind(), card.place()), card);
  }

  @Override
  public synchronized boolean removeCard(AlarmKind kind, Optional<Code> place) {
    return cards.remove(key(kind, place)) != null;
  }

  private static String key(AlarmKind kind, Optional<Code> place) {
    return "%02d %s".formatted(kind.storedId(), place.map(Code::value).orElse(""));
  }
}
