package org.rollcall.job;

import java.util.HashMap;
import java.util.Map;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolver;
import org.rollcall.source.NameOracle;

/** Tells readers whether a text is a State's name on any day; it remembers what it was asked. */
final class KnownNames implements NameOracle {

  private final CountryResolver countries;
  private final Map<String, Boolean> answers = new HashMap<>();

  KnownNames(CountryResolver countries) {
    this.countries = countries;
  }

  @Override
  public boolean isName(String text) {
    return answers.computeIfAbsent(
        text,
        name -> !name.isBlank() && !(countries.resolve(name) instanceof CountryResolution.Unknown));
  }
}
