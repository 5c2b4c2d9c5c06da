package org.rollcall.source;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of countries that holds codes: which code book they are of, told by its header. */
final class CodeColumn {

  /**
   * How the codes of each book look; anything else in the column is taken for a name. ISO codes in
   * capitals need no mark: they are known as they stand.
   */
  private static final Map<String, Pattern> CODES =
      Map.of(
          "iso3", Pattern.compile("(?![A-Z]{3})[A-Za-z]{3}"),
          "iso2", Pattern.compile("(?![A-Z]{2})[A-Za-z]{2}"),
          "cow", Pattern.compile("\\d{1,3}"),
          "m49", Pattern.compile("\\d{1,3}"));

  private static final Pattern ISO_3 = Pattern.compile("(?:.*\\b)?(?:iso|alpha) ?3.*");
  private static final Pattern ISO_2 = Pattern.compile("(?:.*\\b)?(?:iso|alpha) ?2.*");
  private static final Pattern COW = Pattern.compile("(?:.*\\b)?cow\\b.*|ccode");
  private static final Pattern M49 = Pattern.compile("(?:.*\\b)?m49\\b.*");

  private CodeColumn() {}

  /** A text of the column, marked as a code if the header tells the book and it looks like one. */
  static String country(String header, String text) {
    return book(header)
        .filter(book -> looksRight(book, text))
        .map(book -> RawSink.countryCode(book, text))
        .orElse(text);
  }

  private static boolean looksRight(String book, String text) {
    Pattern codes = CODES.get(book);
    return codes != null && codes.matcher(text).matches();
  }

  private static Optional<String> book(String header) {
    String plain = Text.plain(header);
    if (ISO_3.matcher(plain).matches()) {
      return Optional.of("iso3");
    }
    if (ISO_2.matcher(plain).matches()) {
      return Optional.of("iso2");
    }
    if (COW.matcher(plain).matches()) {
      return Optional.of("cow");
    }
    return M49.matcher(plain).matches() ? Optional.of("m49") : Optional.empty();
  }
}
