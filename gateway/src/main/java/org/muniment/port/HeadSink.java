package org.muniment.port;

import java.time.Instant;

/**
 * Takes the end of the audit trail somewhere where a later change of the database does not reach
 * it: paper, a mail, another disk. Called once a day, at the start and at an orderly stop.
 */
public interface HeadSink {
  void head(Trail.Head head, Instant at);
}
