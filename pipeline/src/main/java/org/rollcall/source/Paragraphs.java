package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;

/** Collects the paragraphs of a Word document; those that hold something are counted from 1. */
final class Paragraphs {

  private final List<ProseLine> lines = new ArrayList<>();
  private int count;

  void add(String text) {
    if (!text.isBlank()) {
      count++;
    }
    int number = Math.max(1, count);
    text.lines().forEach(line -> lines.add(new ProseLine(line, 0, number, true)));
    lines.add(new ProseLine("", 0, number, true));
  }

  List<ProseLine> lines() {
    return List.copyOf(lines);
  }
}
