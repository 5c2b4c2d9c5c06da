package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;

/** Lines that were passed over, counted; the first ones are kept, to be shown. */
final class Skipped {

  private final List<String> first = new ArrayList<>();
  private int count;

  void add(Row line) {
    if (first.size() < LayoutNotices.SHOWN) {
      first.add(LayoutNotices.texts(line));
    }
    count++;
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  /** Texts of the first ones. */
  List<String> first() {
    return first;
  }
}
