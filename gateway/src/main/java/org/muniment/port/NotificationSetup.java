package org.muniment.port;

import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.notice.Roster;
import org.muniment.domain.text.Code;

/** What people decided about who is told and how; part of the {@link Office}. */
public interface NotificationSetup {
  /** In the order of their ids, with their secrets; whoever shows one leaves them out. */
  List<Channel> channels();

  void saveChannel(Channel channel);

  /** False when there is none. */
  boolean removeChannel(String id);

  Roster roster();

  void saveRoster(Roster roster);

  /** In the order of their kinds; of a kind the one for everywhere first, then by place. */
  List<InstructionCard> cards();

  void saveCard(InstructionCard card);

  /** False when there is none. */
  boolean removeCard(AlarmKind kind, Optional<Code> place);
}
