package org.muniment.port;

import org.muniment.domain.text.Message;

/** One thing that {@code verify} looks through; one thread, may take minutes, changes nothing. */
public interface Inspection {
  /** Intact or not, with a sentence that names what was looked through or the first fault. */
  record Finding(boolean intact, Message detail) {
    public static Finding intact(String key, Object... args) {
      return new Finding(true, Message.of(key, args));
    }

    public static Finding broken(String key, Object... args) {
      return new Finding(false, Message.of(key, args));
    }
  }

  Finding inspect(Progress progress);
}
