package org.rollcall.country;

/**
 * A code that stands for a seat.
 *
 * @param codeBook {@code iso3}, {@code iso2}, {@code cow}, {@code m49}; {@code name} for a habit
 *     that is read wherever a name is
 * @param text the code: {@code DEU}, {@code 255}
 * @param seat code of the seat
 * @param period when it stands for this seat
 */
public record CountryCode(String codeBook, String text, String seat, Period period) {}
