package org.rollcall.country;

import java.util.List;

/**
 * A text that looks like a Member's name and is none: a territory, a region, a total.
 *
 * @param reason what it is, in words
 * @param suggestions codes of seats that might be meant
 */
public record RefusedName(String name, String reason, List<String> suggestions) {

  public RefusedName {
    suggestions = List.copyOf(suggestions);
  }
}
