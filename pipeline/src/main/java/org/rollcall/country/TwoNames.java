package org.rollcall.country;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits {@code A (B)}, {@code A (formerly B)}, {@code A/B} and {@code A, formerly B}. */
final class TwoNames {

  private static final String FORMERLY =
      "(?:(?:formerly|former|previously|ex|now|later|until \\d{4}|also)[\\s:-]+)?";
  private static final Pattern BRACKETS =
      Pattern.compile("(?iu)^([^()]+)\\(\\s*" + FORMERLY + "([^()]+)\\)$");
  private static final Pattern SLASH = Pattern.compile("^([^/]+)/([^/]+)$");
  private static final Pattern COMMA =
      Pattern.compile("(?iu)^([^,]+),\\s*(?:formerly|former|previously|now|later)\\s+([^,]+)$");

  private TwoNames() {}

  /** The two names, or an empty list if the text is not written so. */
  static List<String> split(String text) {
    for (Pattern pattern : List.of(BRACKETS, SLASH, COMMA)) {
      Matcher matcher = pattern.matcher(text.strip());
      if (matcher.matches()) {
        return List.of(matcher.group(1), matcher.group(2));
      }
    }
    return List.of();
  }
}
