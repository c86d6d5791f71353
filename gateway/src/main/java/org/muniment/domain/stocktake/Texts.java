package org.muniment.domain.stocktake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Many short ASCII texts, each once, numbered from 0 in the order in which they came: their bytes
 * one behind the other, and an index with open addressing. Takes the bytes and some 10 more a text,
 * where a map of strings takes more than 100.
 */
final class Texts {
  private static final int FIRST_CAPACITY = 16;
  private static final int NONE = -1;

  private byte[] bytes = new byte[FIRST_CAPACITY * 8];
  private int[] ends = new int[FIRST_CAPACITY];
  private int[] index = empty(FIRST_CAPACITY * 2);
  private int size;

  int size() {
    return size;
  }

  /** The text's number, which it keeps; what is there already stays. */
  int add(String text) {
    byte[] added = text.getBytes(StandardCharsets.ISO_8859_1);
    int slot = slot(added);
    if (index[slot] != NONE) {
      return index[slot];
    }
    append(added);
    if (size * 4L > index.length * 3L) {
      reindex((int) Math.min(Integer.MAX_VALUE - 8, index.length * 2L));
    } else {
      index[slot] = size - 1;
    }
    return size - 1;
  }

  /** The text's number, or -1. */
  int find(String text) {
    return index[slot(text.getBytes(StandardCharsets.ISO_8859_1))];
  }

  String get(int number) {
    int from = from(number);
    return new String(bytes, from, ends[number] - from, StandardCharsets.ISO_8859_1);
  }

  /** Gives back what was reserved for more. */
  void trim() {
    bytes = Arrays.copyOf(bytes, size == 0 ? 0 : ends[size - 1]);
    ends = Arrays.copyOf(ends, size);
    reindex((int) Math.max(FIRST_CAPACITY, size * 4L / 3 + 1));
  }

  /** What the arrays take. */
  long memoryBytes() {
    return bytes.length + 4L * ends.length + 4L * index.length;
  }

  private void append(byte[] added) {
    int from = size == 0 ? 0 : ends[size - 1];
    int end = Math.addExact(from, added.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, grown(bytes.length)));
    }
    System.arraycopy(added, 0, bytes, from, added.length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, grown(size));
    }
    ends[size++] = end;
  }

  static int grown(int length) {
    return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(FIRST_CAPACITY, length + length / 2L));
  }

  private void reindex(int capacity) {
    index = empty(capacity);
    for (int number = 0; number < size; number++) {
      int slot = start(hash(bytes, from(number), ends[number]));
      while (index[slot] != NONE) {
        slot = next(slot);
      }
      index[slot] = number;
    }
  }

  private int slot(byte[] text) {
    int slot = start(hash(text, 0, text.length));
    while (index[slot] != NONE && !is(index[slot], text)) {
      slot = next(slot);
    }
    return slot;
  }

  private boolean is(int number, byte[] text) {
    return Arrays.equals(bytes, from(number), ends[number], text, 0, text.length);
  }

  private int from(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int start(int hash) {
    return (int) ((hash & 0xFFFF_FFFFL) * index.length >>> Integer.SIZE);
  }

  private int next(int slot) {
    return slot + 1 == index.length ? 0 : slot + 1;
  }

  private static int[] empty(int capacity) {
    int[] slots = new int[capacity];
    Arrays.fill(slots, NONE);
    return slots;
  }

  private static int hash(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return Numbers.spread(hash);
  }
}
