package org.rollcall.country;

/**
 * An official name of a seat. It says what the Member was called on a day; the name itself leads to
 * the seat on any day, because lists are often written with later or earlier names.
 *
 * @param language ISO 639-1 code of the language
 * @param period when the United Nations used it
 */
public record SeatName(String code, String name, String language, Period period) {}
