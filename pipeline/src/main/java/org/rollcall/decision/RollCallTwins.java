package org.rollcall.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Roll calls under one symbol that sources of different families number differently: votes on
 * paragraphs and amendments. The numbers say nothing of each other, but the tally does: where each
 * source has one roll call with a tally under a symbol, at what may be the same time, it is the
 * same one. Where two have it, or only nearly, they stay apart: none may be merged by mistake.
 */
final class RollCallTwins {

  /** A claim as its source makes it, and as it is to be used. */
  record Named(DecisionClaim written, DecisionClaim used) {}

  private record Symbolised(Body body, @Nullable String symbol) {}

  private static final Comparator<Named> BEST_FIRST =
      Comparator.comparing((Named named) -> named.used().authority())
          .thenComparing(named -> named.used().source())
          .thenComparing(named -> named.used().ref());

  private final List<Named> underOneSymbol;
  private final Map<DecisionClaim, @Nullable String> parts = new HashMap<>();

  private RollCallTwins(List<Named> underOneSymbol) {
    this.underOneSymbol = underOneSymbol;
  }

  /**
   * New parts for claims that are a better source's.
   *
   * @return the part by the claim as written; null for the only roll call of the better source
   */
  static Map<DecisionClaim, @Nullable String> parts(List<Named> claims) {
    Map<Symbolised, List<Named>> bySymbol = new LinkedHashMap<>();
    for (Named claim : claims) {
      DecisionClaim written = claim.written();
      if (written.symbol() != null && written.part() == null) {
        bySymbol
            .computeIfAbsent(
                new Symbolised(written.body(), written.symbol()), key -> new ArrayList<>())
            .add(claim);
      }
    }
    Map<DecisionClaim, @Nullable String> parts = new HashMap<>();
    for (List<Named> group : bySymbol.values()) {
      if (mayMeet(group)) {
        RollCallTwins twins = new RollCallTwins(group);
        twins.meet();
        parts.putAll(twins.parts);
      }
    }
    return parts;
  }

  /** Several numberings, of which one has several roll calls. */
  private static boolean mayMeet(List<Named> group) {
    return group.stream().anyMatch(claim -> claim.used().part() != null)
        && group.stream().map(claim -> claim.written().numbering()).distinct().count() > 1;
  }

  private void meet() {
    Map<String, List<Named>> byTally = new LinkedHashMap<>();
    for (Named claim : underOneSymbol) {
      String tally = claim.written().tally();
      if (tally != null) {
        byTally.computeIfAbsent(tally, key -> new ArrayList<>()).add(claim);
      }
    }
    List<List<Named>> twins = byTally.values().stream().filter(RollCallTwins::areOne).toList();
    for (List<Named> same : twins) {
      String part = bestPart(same);
      boolean others =
          twins.stream()
              .anyMatch(other -> !other.equals(same) && Objects.equals(bestPart(other), part));
      if (!others && same.stream().allMatch(claim -> isFree(part, claim))) {
        same.forEach(claim -> parts.put(claim.written(), part));
      }
    }
  }

  private static @Nullable String bestPart(List<Named> same) {
    return same.stream().min(BEST_FIRST).map(best -> best.used().part()).orElse(null);
  }

  /** One of each numbering, at what may be the same time. */
  private static boolean areOne(List<Named> same) {
    Set<String> numberings = new HashSet<>();
    boolean unique = same.stream().allMatch(claim -> numberings.add(claim.written().numbering()));
    return unique
        && same.size() > 1
        && same.stream()
            .allMatch(
                a ->
                    same.stream()
                        .allMatch(
                            b -> DecisionDate.overlap(a.written().date(), b.written().date())));
  }

  /** Whether no other roll call of the claim's own numbering bears the part. */
  private boolean isFree(@Nullable String part, Named claim) {
    return underOneSymbol.stream()
        .filter(other -> other.written().numbering().equals(claim.written().numbering()))
        .filter(other -> !other.equals(claim))
        .noneMatch(other -> Objects.equals(other.used().part(), part));
  }
}
