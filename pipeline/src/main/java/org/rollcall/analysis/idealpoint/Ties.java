package org.rollcall.analysis.idealpoint;

import java.util.Arrays;

/**
 * Which roll calls were on texts of equal content: those of a pair, and those that are joined by a
 * chain of pairs.
 */
public final class Ties {

  private final int[] first;

  private Ties(int rollCalls) {
    first = new int[rollCalls];
    Arrays.setAll(first, r -> r);
  }

  /**
   * The number of each roll call's text, from 0 in the order of first roll calls.
   *
   * @param rollCalls how many there are
   * @param one the first roll calls of the pairs
   * @param other the second ones
   * @throws IllegalArgumentException if the columns differ in length
   */
  public static int[] texts(int rollCalls, int[] one, int[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "%d and %d roll calls: a tie needs two".formatted(one.length, other.length));
    }
    Ties ties = new Ties(rollCalls);
    for (int p = 0; p < one.length; p++) {
      ties.tie(one[p], other[p]);
    }
    int[] text = new int[rollCalls];
    int next = 0;
    for (int r = 0; r < rollCalls; r++) {
      int root = ties.root(r);
      text[r] = root == r ? next++ : text[root];
    }
    return text;
  }

  private void tie(int one, int other) {
    int a = root(one);
    int b = root(other);
    first[Math.max(a, b)] = Math.min(a, b);
  }

  private int root(int rollCall) {
    int at = rollCall;
    while (first[at] != at) {
      first[at] = first[first[at]];
      at = first[at];
    }
    return at;
  }
}
