package org.rollcall.source;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts of characters, and gives the same object for the same characters as long as nothing
 * newer took its place: a column of a million cells holds some hundreds of texts.
 */
final class TextCache {

  private static final int SIZE = 1 << 13;

  /** Longer texts are mostly different from each other. */
  private static final int LONGEST = 40;

  private final UnaryOperator<String> make;
  private final @Nullable String[] keys = new @Nullable String[SIZE];
  private final String[] texts = new String[SIZE];

  /**
   * @param make what is made of the characters; of the same always the same
   */
  TextCache(UnaryOperator<String> make) {
    this.make = make;
  }

  String of(char[] characters, int length) {
    if (length > LONGEST) {
      return make.apply(new String(characters, 0, length));
    }
    int place = place(characters, length);
    String key = keys[place];
    if (key == null || !same(key, characters, length)) {
      String fresh = new String(characters, 0, length);
      texts[place] = make.apply(fresh);
      keys[place] = fresh;
    }
    return texts[place];
  }

  private static int place(char[] characters, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + characters[i];
    }
    return (hash ^ (hash >>> 13)) & (SIZE - 1);
  }

  private static boolean same(String key, char[] characters, int length) {
    if (key.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (key.charAt(i) != characters[i]) {
        return false;
      }
    }
    return true;
  }
}
