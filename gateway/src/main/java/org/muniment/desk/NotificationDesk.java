package org.muniment.desk;

import java.util.List;
import org.muniment.domain.notice.Channel;
import org.muniment.port.ChannelTest;
import org.muniment.port.Office;

/** Who is told of alarms, by which ways, and what they are told to do. */
public record NotificationDesk(ChannelsDesk channels, RosterDesk roster, CardsDesk cards) {
  /**
   * @param ofFile the channels of the configuration file
   * @param tester sends a test letter
   */
  public static NotificationDesk of(Office office, List<Channel> ofFile, ChannelTest tester) {
    ChannelsDesk channels = new ChannelsDesk(office, ofFile, tester);
    return new NotificationDesk(channels, new RosterDesk(office, channels), new CardsDesk(office));
  }
}
