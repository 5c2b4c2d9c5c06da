package org.rollcall.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

public final class CountryResolver {
  private final Map<String, String> m;

  public CountryResolver(Map<String, String> m) {
    this.m = m;
  }

  public CountryResolution resolve(String name) {
    String c = m.get(key(name));
    return c == null
        ? new CountryResolution.Unknown(null, "unknown", "not known", List.of())
        : new CountryResolution.Matched(c, name, "stub");
  }

  public CountryResolution resolve(String name, LocalDate a, LocalDate b) {
    return resolve(name);
  }

  public static String key(String s) {
    return s.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }
}
