package org.muniment.adapters.listener;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muniment.domain.text.Code;
import org.muniment.port.StoreException;
import org.muniment.testing.MemoryOffice;

/** An office in memory whose credentials and retained messages can be out of order. */
public final class OfficeTwin extends MemoryOffice {
  /** Of sensors that need not be registered. */
  private final Map<Code, Credential> credentials = new TreeMap<>();

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
    return List.copyOf(credentials.values());
  }

  @Override
  public synchronized void saveCredential(Credential credential) {
    check();
    credentials.put(credential.sensor(), credential);
  }

  @Override
  public synchronized List<Retained> retained() {
    check();
    return super.retained();
  }

  @Override
  public synchronized void saveRetained(List<Retained> messages) {
    while (held) {
      awaitRelease();
    }
    check();
    saves++;
    super.saveRetained(messages);
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
}
