package org.rollcall.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.Warehouse;

/**
 * How roll calls ended, by which those under one symbol are told apart: as the rows count, else as
 * the source states it. Nothing is counted where no symbol needs it.
 */
final class Tallies {

  private static final String COUNT =
      """
      SELECT v.claim_no, COUNT(*) FILTER (WHERE t.vote = 'yes'),
             COUNT(*) FILTER (WHERE t.vote = 'no'), COUNT(*) FILTER (WHERE t.vote = 'abstain')
      FROM raw_vote AS v
      INNER JOIN resolved_vote AS t ON t.text_no = v.text_no
      WHERE v.intended IS NOT TRUE AND t.vote IN ('yes', 'no', 'abstain')
      GROUP BY v.claim_no
      """;

  /**
   * A decision to tell apart.
   *
   * @param symbol as it is written in full, so that spellings of sources don't matter
   */
  record Asked(DecisionRow row, @Nullable String symbol) {}

  private record FamilyNumber(@Nullable String family, @Nullable String number) {}

  private final Map<Integer, String> counted = new HashMap<>();
  private final Set<FamilyNumber> countedInFamily = new HashSet<>();

  private Tallies() {}

  /** Of the decisions given; votes must have been resolved. */
  static Tallies of(Warehouse warehouse, List<Asked> decisions) {
    Tallies tallies = new Tallies();
    if (needed(decisions)) {
      warehouse.forEach(
          COUNT,
          row ->
              tallies.counted.put(
                  row.getInt(1), row.getLong(2) + "-" + row.getLong(3) + "-" + row.getLong(4)));
      decisions.stream()
          .map(Asked::row)
          .filter(decision -> decision.get("family") != null && tallies.isCounted(decision))
          .forEach(decision -> tallies.countedInFamily.add(familyNumber(decision)));
    }
    return tallies;
  }

  /** Whether sources that number differently share a symbol that one of them uses twice. */
  private static boolean needed(List<Asked> decisions) {
    Map<String, Set<String>> numberings = new HashMap<>();
    Map<String, Set<String>> numbers = new HashMap<>();
    for (Asked decision : decisions) {
      String symbol = decision.symbol();
      if (symbol != null) {
        String numbering = numbering(decision.row());
        numberings.computeIfAbsent(symbol, key -> new HashSet<>()).add(numbering);
        numbers
            .computeIfAbsent(symbol, key -> new HashSet<>())
            .add(numbering + " " + decision.row().get("own_id"));
      }
    }
    return numberings.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue().size() > 1
                    && numbers.getOrDefault(entry.getKey(), Set.of()).size()
                        > entry.getValue().size());
  }

  private static String numbering(DecisionRow decision) {
    String family = decision.get("family");
    return family == null ? "source " + decision.source() : "family " + family;
  }

  private boolean isCounted(DecisionRow decision) {
    return counted.containsKey(decision.claim());
  }

  private static FamilyNumber familyNumber(DecisionRow decision) {
    return new FamilyNumber(decision.get("family"), decision.get("own_id"));
  }

  /** "88-21-60", or null where neither rows nor the source tell it. */
  @Nullable String of(DecisionRow decision) {
    String count = counted.get(decision.claim());
    boolean countedElsewhere = countedInFamily.contains(familyNumber(decision));
    return count != null || countedElsewhere ? count : stated(decision);
  }

  private static @Nullable String stated(DecisionRow decision) {
    String yes = decision.get("yes");
    String no = decision.get("no");
    String abstain = decision.get("abstain");
    return yes == null || no == null || abstain == null ? null : yes + "-" + no + "-" + abstain;
  }
}
