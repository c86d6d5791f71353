package org.muniment.domain.sensor;

/** The kind of wire a message came over. The names are those of the contract. */
public enum Transport {
  MQTT("mqtt"),
  SERIAL("serial"),
  MODBUS("modbus"),
  /** Posted over HTTP or imported from a file; needs no profile. */
  DIRECT("direct");

  private final String key;

  Transport(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
