package org.rollcall.decision;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people call the bodies. */
public final class BodyNames {

  private final Map<String, Body> byName = new HashMap<>();

  /**
   * The names that are known.
   *
   * @param names as people write them, to the body; the codes and titles are known anyway
   */
  public BodyNames(Map<String, Body> names) {
    for (Body body : Body.values()) {
      byName.put(key(body.name()), body);
      byName.put(key(body.title()), body);
    }
    names.forEach((name, body) -> byName.put(key(name), body));
  }

  /** The body of that name, whatever its case, spacing and punctuation. */
  public Optional<Body> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
