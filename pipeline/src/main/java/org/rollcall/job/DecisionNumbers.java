package org.rollcall.job;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for decisions, days and sittings, by which a million votes are joined faster than by
 * their texts. A day is what is known of when: a day, a month, or nothing. A sitting is a body on a
 * day.
 */
final class DecisionNumbers {

  private final Map<String, Integer> decisions = new HashMap<>();
  private final Map<List<@Nullable Object>, Integer> days = new HashMap<>();
  private final Map<List<@Nullable Object>, Integer> sittings = new HashMap<>();

  /** How many decisions have a number. */
  long decisions() {
    return decisions.size();
  }

  int decision(String id) {
    return numberOf(decisions, id);
  }

  int day(@Nullable LocalDate from, @Nullable LocalDate to) {
    return numberOf(days, Arrays.asList(from, to));
  }

  int sitting(String body, @Nullable LocalDate from, @Nullable LocalDate to) {
    return numberOf(sittings, Arrays.asList(body, from, to));
  }

  private static <T> int numberOf(Map<T, Integer> numbers, T key) {
    return numbers.computeIfAbsent(key, k -> numbers.size() + 1);
  }
}
