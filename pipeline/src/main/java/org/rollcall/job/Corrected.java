package org.rollcall.job;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.decision.DecisionIdentity;
import org.rollcall.decision.Symbol;

/** Finds the decision that a correction speaks of, among those that the sources tell of. */
final class Corrected {

  private final Map<String, Set<DecisionIdentity>> byId = new HashMap<>();
  private final Map<String, Set<DecisionIdentity>> bySymbol = new HashMap<>();

  Corrected(List<DecisionIdentity> decisions) {
    for (DecisionIdentity decision : decisions) {
      byId.computeIfAbsent(decision.id(), id -> new LinkedHashSet<>()).add(decision);
      Optional.ofNullable(decision.symbol())
          .ifPresent(
              symbol -> bySymbol.computeIfAbsent(symbol, s -> new LinkedHashSet<>()).add(decision));
    }
  }

  /**
   * The decisions with this id; else with this symbol, those on the whole text before those on its
   * paragraphs and amendments.
   */
  List<DecisionIdentity> find(String written) {
    if (byId.containsKey(written)) {
      return List.copyOf(byId.getOrDefault(written, Set.of()));
    }
    Set<DecisionIdentity> found =
        Symbol.parse(written, null)
            .map(symbol -> bySymbol.getOrDefault(symbol.text(), Set.of()))
            .orElse(Set.of());
    List<DecisionIdentity> whole =
        found.stream().filter(decision -> decision.part() == null).toList();
    return whole.isEmpty() ? List.copyOf(found) : whole;
  }
}
