package org.rollcall.job;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolver;

/**
 * A country as a reader gives it: a name, or a code of a code book.
 *
 * @param codeBook null for a name
 * @param text the name, or the code
 */
record CountryText(@Nullable String codeBook, String text) {

  private static final Set<String> CODE_BOOKS = Set.of("iso3", "iso2", "cow", "m49");

  /** Reads {@code cow:345}, as {@link org.rollcall.source.RawSink#countryCode} writes it. */
  static CountryText of(String raw) {
    int colon = raw.indexOf(':');
    String book = colon < 0 ? "" : raw.substring(0, colon);
    return CODE_BOOKS.contains(book)
        ? new CountryText(book, raw.substring(colon + 1))
        : new CountryText(null, raw);
  }

  /** Who it was between two days; without them, who it always was. */
  CountryResolution resolve(
      CountryResolver resolver, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null) {
      return codeBook == null ? resolver.resolve(text) : resolver.resolveCode(codeBook, text);
    }
    return codeBook == null
        ? resolver.resolve(text, from, to)
        : resolver.resolveCode(codeBook, text, from, to);
  }
}
