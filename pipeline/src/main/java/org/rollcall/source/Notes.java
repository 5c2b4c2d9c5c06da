package org.rollcall.source;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the notes that belong to one cell into one text. */
final class Notes {

  private Notes() {}

  /** The notes that there are, apart by a semicolon; null if there is none. */
  static @Nullable String join(@Nullable String... notes) {
    if (!any(notes)) {
      return null;
    }
    Set<String> texts = new LinkedHashSet<>();
    for (String note : notes) {
      if (note != null && !note.isBlank()) {
        texts.add(note);
      }
    }
    return texts.isEmpty() ? null : String.join("; ", texts);
  }

  /** Almost no cell has one, and there may be a million cells. */
  private static boolean any(@Nullable String... notes) {
    for (String note : notes) {
      if (note != null) {
        return true;
      }
    }
    return false;
  }
}
