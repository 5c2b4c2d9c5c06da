package org.rollcall.reference;

import java.util.*;
import org.rollcall.country.CountryResolver;

public final class CountryReference {
  private CountryReference() {}

  public static CountryResolver resolver() {
    Map<String, String> m = new HashMap<>();
    for (Map<String, String> r : ReferenceTable.load("stub_names").records()) {
      m.put(CountryResolver.key(r.getOrDefault("today", "")), r.getOrDefault("seat", ""));
      for (String s : List.of(r.getOrDefault("also_written", "").split(";", -1)))
        m.put(CountryResolver.key(s), r.getOrDefault("seat", ""));
    }
    return new CountryResolver(m);
  }
}
