package org.rollcall.country;

/**
 * Another way to write a seat's name.
 *
 * @param period when the name stands for this seat, and no other day
 * @param rule the rule to name in the answer: {@code alias}, {@code abbreviation}
 */
public record KnownName(String name, String code, Period period, String rule) {}
