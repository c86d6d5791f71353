package org.muniment.domain.place;

import java.time.ZoneId;
import java.util.Objects;
import org.muniment.domain.text.Code;

/** Where the archive is; its zone decides what a date means. */
public record Site(Code code, String name, ZoneId timeZone) {
  public Site {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(timeZone);
  }
}
