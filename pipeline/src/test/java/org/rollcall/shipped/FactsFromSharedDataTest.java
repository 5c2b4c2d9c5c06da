package org.rollcall.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.shipped.FactTable.field;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing was lost or changed on the way from the collected tables to the facts. */
class FactsFromSharedDataTest {

  private static final Path SHARED = Path.of("../../shared/data");
  private static final String MISSING =
      "no folder ../shared/data beside the repository to compare the facts with";

  private final Facts facts = Facts.read(Path.of("src/shipped/facts"));

  /** The test runner's summary says how many were skipped, not why. */
  @BeforeAll
  static void sayWhySkipped() {
    if (!Files.isDirectory(SHARED)) {
      System.out.println("FactsFromSharedDataTest is skipped: " + MISSING);
    }
  }

  @BeforeEach
  void sharedDataIsThere() {
    Assumptions.assumeTrue(Files.isDirectory(SHARED), MISSING);
  }

  @Test
  void everyPlenaryVoteIsThere() {
    assertThat(votes(facts.dprkRollCalls(Facts.GENERAL_ASSEMBLY)))
        .hasSize(1730)
        .containsExactlyInAnyOrderElementsOf(
            lines("dprk/plenary_votes.csv", "symbol", "date", "un_name", "vote"));
  }

  @Test
  void everyCommitteeVoteIsThere() {
    List<RollCall> calls = facts.dprkRollCalls(Facts.THIRD_COMMITTEE);
    assertThat(votes(calls))
        .hasSize(1776)
        .containsExactlyInAnyOrderElementsOf(
            lines("dprk/committee_votes.csv", "symbol", "date", "name_as_printed", "vote"));
    assertThat(calls.stream().map(c -> c.symbol() + "|" + c.record()))
        .containsExactlyElementsOf(
            lines("dprk/committee_votes.csv", "symbol", "record").stream().distinct().toList());
  }

  @Test
  void everyVoteOfTheCommissionAndTheCouncilIsThere() {
    List<RollCall> calls =
        Stream.of("Commission on Human Rights", "Human Rights Council")
            .flatMap(body -> facts.dprkRollCalls(body).stream())
            .toList();
    assertThat(votes(calls))
        .hasSize(441)
        .containsExactlyInAnyOrderElementsOf(
            lines("dprk/council_votes.csv", "symbol", "date", "name", "vote"));
  }

  @Test
  void everyVoteOnIranIsThere() {
    List<RollCall> calls =
        List.of(facts.rollCall(Facts.IRAN_DRAFT), facts.rollCall(Facts.IRAN_RESOLUTION));
    assertThat(votes(calls))
        .hasSize(350)
        .containsExactlyInAnyOrderElementsOf(
            lines("third_committee_pair_iran_78.csv", "symbol", "date", "un_name", "vote"));
  }

  @Test
  void everyDecisionIsThereInItsOrder() {
    List<String> decisions =
        facts.decisions().stream()
            .map(
                d ->
                    String.join(
                        "|",
                        d.id(),
                        d.body(),
                        d.session(),
                        d.symbol(),
                        d.date().toString(),
                        d.kind(),
                        d.adoption(),
                        d.yes(),
                        d.no(),
                        d.abstain(),
                        d.leadsTo()))
            .toList();
    assertThat(decisions)
        .hasSize(50)
        .containsExactlyElementsOf(
            lines(
                "dprk/decisions.csv",
                "decision_id",
                "body",
                "session",
                "symbol",
                "date",
                "kind",
                "adoption",
                "yes",
                "no",
                "abstain",
                "leads_to"));
  }

  @Test
  void everyDisassociationIsThere() {
    List<String> disassociations =
        facts.disassociations().stream()
            .flatMap(
                d -> d.countries().stream().map(c -> d.year() + "|" + d.resolution() + "|" + c))
            .toList();
    assertThat(disassociations)
        .hasSize(20)
        .containsExactlyElementsOf(
            lines("dprk/disassociations.csv", "year", "symbol", "country_as_written"));
  }

  @Test
  void everyNameHasTheSeatOfItsCode() {
    List<String> wrong = new ArrayList<>();
    compareSeats("dprk/plenary_votes.csv", "un_name", wrong);
    compareSeats("dprk/committee_votes.csv", "name_as_printed", wrong);
    assertThat(wrong).isEmpty();
  }

  private void compareSeats(String file, String nameColumn, List<String> wrong) {
    for (Map<String, String> row : FactTable.read(SHARED.resolve(file))) {
      String name = field(row, nameColumn);
      // Serbia and Montenegro's code of its day; the seat is Serbia's.
      String code = field(row, "iso3").equals("SCG") ? "SRB" : field(row, "iso3");
      if (!facts.seats().seat(name).equals(code)) {
        wrong.add(name + " is " + facts.seats().seat(name) + ", should be " + code);
      }
    }
  }

  private static List<String> votes(List<RollCall> calls) {
    return calls.stream()
        .flatMap(
            c ->
                c.votes().entrySet().stream()
                    .map(
                        v ->
                            String.join(
                                "|", c.symbol(), c.date().toString(), v.getKey(), v.getValue())))
        .toList();
  }

  private static List<String> lines(String file, String... columns) {
    return FactTable.read(SHARED.resolve(file)).stream()
        .map(row -> String.join("|", Stream.of(columns).map(c -> field(row, c)).toList()))
        .toList();
  }
}
