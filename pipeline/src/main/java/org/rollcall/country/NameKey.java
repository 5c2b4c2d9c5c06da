package org.rollcall.country;

/**
 * What is left of a name when everything is gone that people write one way or the other.
 *
 * @param ordered its words in the order written, without articles: {@code korea republic of}
 * @param sorted its telling words in alphabetical order: {@code korea republic}
 * @param compact its words run together: {@code korearepublicof}
 * @param shortened whether short forms of words were spelled out
 */
record NameKey(String ordered, String sorted, String compact, boolean shortened) {

  boolean isEmpty() {
    return sorted.isEmpty();
  }
}
