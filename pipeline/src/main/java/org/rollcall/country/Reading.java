package org.rollcall.country;

import java.util.List;
import org.rollcall.country.CountryResolution.Unknown;

/** What a text says, whatever the day. */
sealed interface Reading {

  /**
   * A known name.
   *
   * @param own claims by users' aliases, which go first
   * @param claims all other claims
   * @param rule how the text differs from the name as it is known; empty if it does not
   */
  record Known(List<Claim> own, List<Claim> claims, NameKey key, String rule) implements Reading {}

  /** Two known names, which must be one seat's. */
  record Pair(Known first, Known second) implements Reading {}

  /** No name, and why. */
  record Nothing(Unknown answer) implements Reading {}

  /** What the text says when the encoding that it was broken by is undone. */
  record Repaired(Reading reading) implements Reading {}
}
