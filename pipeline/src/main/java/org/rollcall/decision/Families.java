package org.rollcall.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Claims of which a family's own numbers say that they are about one decision, put together: files
 * with votes, with titles, with totals, that only make sense side by side.
 *
 * @param joined one claim for each such group, and every other claim as it is
 * @param places for each claim that was given, its place in {@code joined}
 */
record Families(List<DecisionClaim> joined, List<Integer> places) {

  private record FamilyNumber(String family, String ownId) {}

  private static final Comparator<DecisionClaim> BEST_FIRST =
      Comparator.comparing(DecisionClaim::authority)
          .thenComparing(DecisionClaim::source)
          .thenComparing(claim -> claim.ref().length())
          .thenComparing(DecisionClaim::ref);

  static Families of(List<DecisionClaim> claims) {
    Map<Object, List<DecisionClaim>> groups = new LinkedHashMap<>();
    Map<Object, Integer> placeOf = new LinkedHashMap<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      DecisionClaim claim = claims.get(i);
      Object key = key(claim, i);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
      places.add(placeOf.computeIfAbsent(key, k -> placeOf.size()));
    }
    return new Families(groups.values().stream().map(Families::join).toList(), places);
  }

  private static Object key(DecisionClaim claim, int place) {
    return claim.family() == null || claim.ownId() == null
        ? place
        : new FamilyNumber(claim.family(), claim.ownId());
  }

  /** Every field from the best source that has it; a date as exact as those that agree make it. */
  private static DecisionClaim join(List<DecisionClaim> group) {
    if (group.size() == 1) {
      return group.get(0);
    }
    List<DecisionClaim> sorted = group.stream().sorted(BEST_FIRST).toList();
    DecisionClaim best = sorted.get(0);
    return new DecisionClaim(
        best.source(),
        best.ref(),
        best.authority(),
        best.body(),
        first(sorted, DecisionClaim::symbol),
        first(sorted, DecisionClaim::part),
        best.family(),
        best.ownId(),
        date(sorted),
        first(sorted, DecisionClaim::tally));
  }

  private static <T> @Nullable T first(
      List<DecisionClaim> claims, Function<DecisionClaim, @Nullable T> field) {
    for (DecisionClaim claim : claims) {
      T value = field.apply(claim);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable DecisionDate date(List<DecisionClaim> sorted) {
    DecisionDate believed = first(sorted, DecisionClaim::date);
    return sorted.stream()
        .map(DecisionClaim::date)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .filter(date -> date.within(believed))
        .min(Comparator.comparing(DecisionDate::precision))
        .orElse(null);
  }

  /** What was found of the joined claims, for each claim that was given. */
  List<DecisionIdentity> inOrder(List<DecisionIdentity> found) {
    return places.stream().map(found::get).toList();
  }
}
