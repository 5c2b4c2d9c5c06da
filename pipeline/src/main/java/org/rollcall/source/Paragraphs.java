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
    text.replace('\u2028', '\n') // a line break that Word keeps within a paragraph
        .lines()
        .forEach(line -> lines.add(new ProseLine(line, 0, number, true)));
    lines.add(new ProseLine("", 0, number, true));
  }

  /** What stands in the headers of pages, before the first paragraph. */
  void header(List<String> texts) {
    texts.forEach(text -> lines.add(new ProseLine(text, 0, 1, true)));
    if (!texts.isEmpty()) {
      lines.add(new ProseLine("", 0, 1, true));
    }
  }

  List<ProseLine> lines() {
    return List.copyOf(lines);
  }
}
