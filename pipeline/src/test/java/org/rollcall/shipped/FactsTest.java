package org.rollcall.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The facts agree with each other. */
class FactsTest {

  private final Facts facts = Facts.read(Path.of("src/shipped/facts"));

  @Test
  void everyRollCallStandsInTheDecisionsListUnderItsBodyAndDate() {
    List<String> rollCalls =
        facts.rollCalls().stream()
            .map(c -> c.symbol() + ", " + c.body() + ", " + c.date())
            .sorted()
            .toList();
    List<String> decisions =
        facts.decisions().stream()
            .filter(d -> d.adoption().equals("recorded vote") && !d.symbol().isEmpty())
            .map(d -> d.symbol() + ", " + d.body() + ", " + d.date())
            .sorted()
            .toList();
    assertThat(rollCalls).isEqualTo(decisions);
  }

  @Test
  void onlyTwoRollCallsDifferFromTheStatedTally() {
    Map<String, String> differences = new TreeMap<>();
    for (RollCall call : facts.rollCalls()) {
      DecisionFact decision = facts.decision(call.symbol());
      String stated = decision.yes() + "-" + decision.no() + "-" + decision.abstain();
      String counted = call.count("Yes") + "-" + call.count("No") + "-" + call.count("Abstain");
      if (!stated.equals(counted)) {
        differences.put(call.symbol(), "stated " + stated + ", counted " + counted);
      }
    }
    assertThat(differences)
        .isEqualTo(
            Map.of(
                "A/RES/62/167", "stated 101-22-59, counted 102-22-58",
                "A/RES/64/175", "stated 99-20-63, counted 98-20-63"));
  }

  @Test
  void everyDraftLeadsToAResolutionOfTheList() {
    List<String> symbols = facts.decisions().stream().map(DecisionFact::symbol).toList();
    List<String> targets =
        facts.decisions().stream().map(DecisionFact::leadsTo).filter(s -> !s.isEmpty()).toList();
    assertThat(targets).hasSize(13).doesNotHaveDuplicates().isSubsetOf(symbols);
  }

  @Test
  void theCommissionHas53AndTheCouncil47MembersInEveryVote() {
    assertThat(facts.dprkRollCalls("Commission on Human Rights"))
        .hasSize(3)
        .allSatisfy(c -> assertThat(c.votes()).as(c.symbol()).hasSize(53));
    assertThat(facts.dprkRollCalls("Human Rights Council"))
        .hasSize(6)
        .allSatisfy(c -> assertThat(c.votes()).as(c.symbol()).hasSize(47));
  }

  @Test
  void theUnitedNationsHad191MembersIn2005And192To2010And193Since() {
    assertThat(List.of(2005, 2006, 2010, 2011, 2015, 2023))
        .extracting(year -> facts.members(year).size())
        .containsExactly(191, 192, 192, 193, 193, 193);
  }
}
