package org.muniment.port;

import java.util.Optional;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;

/** What an alarm of a place is about: what stands there. Any thread. */
public interface Affected {
  /** A sentence, or empty when nothing is known to stand there. */
  Optional<Message> in(Code place);
}
