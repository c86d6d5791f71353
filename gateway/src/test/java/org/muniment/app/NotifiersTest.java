package org.muniment.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.adapters.command.Program;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.port.Notifier;

class NotifiersTest {
  @Test
  void everyTypeOfChannelHasOneWay() {
    Program siren = new Program("siren", "Siren", List.of("siren"), Program.DEFAULT_TIMEOUT);
    NotificationSettings settings =
        new NotificationSettings(false, Optional.empty(), Optional.empty(), List.of(siren));
    try (Notifiers notifiers = Notifiers.start(settings, InstantSource.system())) {
      assertThat(notifiers.all())
          .extracting(Notifier::type)
          .containsExactlyInAnyOrder(ChannelType.values());
      assertThat(notifiers.fromFile()).extracting(Channel::id).containsExactly("siren");
    }
  }
}
