package org.rollcall.job;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolver;
import org.rollcall.source.NameOracle;

/** Tells readers whether a text is a State's name on any day; it remembers what it was asked. */
public final class KnownNames implements NameOracle {

  /** By these rules "Denmark El" is Denmark, and "El Salvador" would lose its El to it. */
  private static final Set<String> FORGIVING = Set.of("word order", "name cut short");

  private final CountryResolver countries;
  private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

  /** Asks this resolver, of any day. */
  public KnownNames(CountryResolver countries) {
    this.countries = countries;
  }

  @Override
  public boolean isName(String text) {
    return answers.computeIfAbsent(text, this::known);
  }

  private boolean known(String text) {
    @Nullable CountryResolution answer = text.isBlank() ? null : countries.resolve(text);
    if (answer instanceof CountryResolution.Matched matched) {
      return !FORGIVING.contains(matched.rule());
    }
    return answer instanceof CountryResolution.Ambiguous;
  }
}
