package org.rollcall.text;

/** How many letters to add, drop, replace or swap with a neighbour to make one text of another. */
public final class EditDistance {

  private EditDistance() {}

  /** The distance, or more than {@code limit} if it is greater than that. */
  public static int between(String a, String b, int limit) {
    int[] older = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cost = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
        if (swapped(a, i, b, j)) {
          cost = Math.min(cost, older[j - 2] + 1);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = older;
      older = previous;
      previous = row;
      row = free;
    }
    return previous[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
