package org.rollcall.reference;

import java.util.*;
import org.rollcall.country.CountryResolver;

public final class CountryReference {
  private CountryReference() {}

  public static CountryResolver resolver() {
    Map<String, String> m = new HashMap<>();
    for (Map<String, String> r : ReferenceTable.load("stub_names").records()) {
      m.put(CountryResolver.key(r.get("today")), r.get("seat"));
      for (String s : r.get("also_written").split(";"))
        m.put(CountryResolver.key(s), r.get("seat"));
    }
    return new CountryResolver(m);
  }
}
