package org.muniment.adapters.listener;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;
import org.muniment.port.StoreException;

/** An office in memory that knows credentials and retained messages, and can be out of order. */
public final class OfficeTwin implements Office {
  private final Map<String, Retained> retained = new LinkedHashMap<>();
  private final List<Credential> credentials = new ArrayList<>();
  private boolean broken;
  private boolean held;
  private int saves;

  public synchronized void breakDown() {
    broken = true;
  }

  public synchronized void repair() {
    broken = false;
  }

  private void check() {
    if (broken) {
      throw new StoreException("the disk is full");
    }
  }

  @Override
  public synchronized List<Credential> credentials() {
    check();
    return List.copyOf(credentials);
  }

  @Override
  public synchronized void saveCredential(Credential credential) {
    check();
    credentials.removeIf(old -> old.sensor().equals(credential.sensor()));
    credentials.add(credential);
  }

  @Override
  public synchronized List<Retained> retained() {
    check();
    return List.copyOf(retained.values());
  }

  @Override
  public synchronized void saveRetained(List<Retained> messages) {
    while (held) {
      awaitRelease();
    }
    check();
    saves++;
    for (Retained message : messages) {
      if (message.payload().length == 0) {
        retained.remove(message.topic());
      } else {
        retained.put(message.topic(), message);
      }
    }
  }

  private void awaitRelease() {
    try {
      wait();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted");
    }
  }

  /** From now on saving waits. */
  public synchronized void hold() {
    held = true;
  }

  public synchronized void release() {
    held = false;
    notifyAll();
  }

  /** Transactions that saved retained messages. */
  public synchronized int saves() {
    return saves;
  }

  @Override
  public void close() {}

  @Override
  public Optional<Site> site() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void saveSite(Site site) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Room> rooms() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean addRoom(Room room) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Cabinet> cabinets() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean addCabinet(Cabinet cabinet) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> kindOf(String code) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Preset> presets() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void savePreset(Preset preset) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Sensor> sensors() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Sensor> sensor(Code code) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Sensor> addSensor(Sensor withoutId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean updateSensor(Sensor sensor) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addPlacement(Code sensor, Placement placement) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addCalibration(Code sensor, Calibration calibration) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addToken(Token token) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Token> tokenByHash(byte[] hash) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Token> tokens() {
    throw new UnsupportedOperationException();
  }
}
