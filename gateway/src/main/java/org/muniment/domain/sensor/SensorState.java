package org.muniment.domain.sensor;

/** What can be said of a sensor now; only {@link #OK} makes its value a current one. */
public enum SensorState {
  OK("ok"),
  /** Silent for three expected intervals, at least ten minutes. */
  STALE("stale"),
  /** Every quantity unchanged for 24 h while a neighbour moved. */
  FROZEN("frozen"),
  /** Its newest message was refused. */
  REJECTED("rejected"),
  NEVER_SEEN("never-seen");

  private final String key;

  SensorState(String key) {
    this.key = key;
  }

  /** The word of the contract. */
  public String key() {
    return key;
  }
}
