package org.rollcall.shipped;

import static org.rollcall.shipped.FactTable.field;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that the shipped files are made from. */
record Facts(
    List<RollCall> rollCalls,
    List<DecisionFact> decisions,
    List<Disassociations> disassociations,
    Seats seats) {

  static final String GENERAL_ASSEMBLY = "General Assembly";
  static final String THIRD_COMMITTEE = "Third Committee";

  /** The two roll calls of one text that have a workbook of their own. */
  static final String IRAN_DRAFT = "A/C.3/78/L.41";

  static final String IRAN_RESOLUTION = "A/RES/78/220";

  /** Reads the folder {@code src/shipped/facts}. */
  static Facts read(Path folder) {
    return new Facts(
        rollCalls(FactTable.read(folder.resolve("roll-calls.csv"))),
        FactTable.read(folder.resolve("decisions.csv")).stream().map(Facts::decision).toList(),
        FactTable.read(folder.resolve("disassociations.csv")).stream()
            .map(Facts::disassociation)
            .toList(),
        Seats.of(FactTable.read(folder.resolve("names.csv"))));
  }

  /** A line of the file is one list of one vote. */
  private static List<RollCall> rollCalls(List<Map<String, String>> rows) {
    Map<String, RollCall> calls = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      calls
          .computeIfAbsent(field(row, "symbol"), symbol -> rollCall(row))
          .lists()
          .put(field(row, "vote"), FactTable.list(field(row, "names")));
    }
    return List.copyOf(calls.values());
  }

  private static RollCall rollCall(Map<String, String> row) {
    return new RollCall(
        field(row, "body"),
        field(row, "symbol"),
        LocalDate.parse(field(row, "date")),
        field(row, "record"),
        new LinkedHashMap<>());
  }

  private static DecisionFact decision(Map<String, String> row) {
    return new DecisionFact(
        field(row, "id"),
        LocalDate.parse(field(row, "date")),
        field(row, "body"),
        field(row, "session"),
        field(row, "symbol"),
        field(row, "title"),
        field(row, "kind"),
        field(row, "adoption"),
        field(row, "outcome"),
        field(row, "yes"),
        field(row, "no"),
        field(row, "abstain"),
        field(row, "leads_to"),
        field(row, "evidence"));
  }

  private static Disassociations disassociation(Map<String, String> row) {
    return new Disassociations(
        field(row, "year"), field(row, "resolution"), FactTable.list(field(row, "countries")));
  }

  /** The recorded votes of a body on the DPRK, in the order of the facts. */
  List<RollCall> dprkRollCalls(String body) {
    return rollCalls.stream()
        .filter(c -> c.body().equals(body))
        .filter(c -> !c.symbol().equals(IRAN_DRAFT) && !c.symbol().equals(IRAN_RESOLUTION))
        .toList();
  }

  /** The recorded vote on a text. */
  RollCall rollCall(String symbol) {
    return rollCalls.stream().filter(c -> c.symbol().equals(symbol)).findFirst().orElseThrow();
  }

  /** The line of the decisions list that has a symbol. */
  DecisionFact decision(String symbol) {
    return decisions.stream().filter(d -> d.symbol().equals(symbol)).findFirst().orElseThrow();
  }

  /**
   * Seats of the Members of the United Nations in the last weeks of a year: those in that year's
   * plenary roll call, absent ones included. From 2011 on they are the same 193.
   */
  Set<String> members(int year) {
    RollCall plenary =
        dprkRollCalls(GENERAL_ASSEMBLY).stream()
            .filter(c -> c.date().getYear() == year || (year > 2015 && c.date().getYear() == 2015))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No plenary roll call in " + year));
    return seats.bySeat(plenary).keySet();
  }
}
