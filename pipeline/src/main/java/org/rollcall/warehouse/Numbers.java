package org.rollcall.warehouse;

import java.util.Arrays;

/** A list of whole numbers that grows, without an object for each. */
final class Numbers {

  private int[] all = new int[1024];
  private int size;

  void add(int number) {
    if (size == all.length) {
      all = Arrays.copyOf(all, 2 * size);
    }
    all[size++] = number;
  }

  int get(int place) {
    return all[place];
  }

  int size() {
    return size;
  }

  /** The largest; -1 if there is none. */
  int greatest() {
    return Arrays.stream(all, 0, size).max().orElse(-1);
  }

  int[] toArray() {
    return Arrays.copyOf(all, size);
  }
}
