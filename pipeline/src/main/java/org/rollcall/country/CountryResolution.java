package org.rollcall.country;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to which Member bore a name on a day. */
public sealed interface CountryResolution {

  /** What decided, or why not, in a few fixed words: {@code official name}, {@code alias}. */
  String rule();

  /**
   * One seat.
   *
   * @param code ISO 3166-1 alpha-3 of the seat, see the code conventions in the codebook
   * @param nameThen the Member's name on that day
   */
  record Matched(String code, String nameThen, String rule) implements CountryResolution {}

  /** Several seats could bear the name that day. */
  record Ambiguous(List<Candidate> candidates, String rule) implements CountryResolution {}

  /**
   * No seat bears it that day.
   *
   * @param code the seat that is meant, if the name is right but its State was no Member on that
   *     day; else null
   * @param reason why, in words
   * @param suggestions near misses, nearest first
   */
  record Unknown(@Nullable String code, String rule, String reason, List<Candidate> suggestions)
      implements CountryResolution {}

  /**
   * A seat that might be meant.
   *
   * @param difference what tells it from the text asked for, in words
   */
  record Candidate(String code, String name, String difference) {}
}
