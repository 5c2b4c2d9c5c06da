package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of a record's votes on their way through the job. */
class RecordsInAJobTest {

  private static final String PLENARY =
      """
      United Nations A/78/PV.50
      General Assembly
      Seventy-eighth session
      50th plenary meeting
      Tuesday, 19 December 2023, 10 a.m.
      Report of the Third Committee (A/78/481/Add.3)
      A recorded vote was taken.
      In favour:
      Albania, Andorra
      Against:
      Cuba
      Abstaining:
      Algeria
      Draft resolution III was adopted by %d votes to 1, with 1 abstention (resolution 78/220).
      [Subsequently, the delegation of Haiti informed the Secretariat that it had intended to vote in
      favour.]
      """;

  private static final String REPORT =
      """
      United Nations A/78/481/Add.3
      Distr.: General
      30 November 2023
      Report of the Third Committee
      37. At its 53rd meeting, on 15 November 2023, the Committee adopted draft resolution
      A/C.3/78/L.41 by a recorded vote of 1 to 1, with 1 abstention (see para. 42, draft resolution
      III). The voting was as follows:
      In favour:
      Albania.
      Against:
      Cuba.
      Abstaining:
      Algeria.
      """;

  @Test
  void whatADelegationHadMeantIsPublishedBesideItsVote() {
    try (SmallRun run = SmallRun.of(SmallRun.file("pv.txt", PLENARY.formatted(2)))) {
      assertThat(
              run.rows(
                  "SELECT country_code, vote, intended_vote, source_ref FROM votes"
                      + " WHERE country_code IN ('HTI', 'CUB', 'NOR') ORDER BY country_code"))
          .containsExactly("CUB no - line 11", "HTI absent yes line 8", "NOR absent - line 8");
      assertThat(run.rows("SELECT decision_id, yes, no, abstain, absent FROM decisions"))
          .containsExactly("GA:2023-12-19:A/RES/78/220 2 1 1 189");
      assertThat(run.found("stated-tally")).isEmpty();
    }
  }

  @Test
  void theReportsDraftIsLinkedToTheResolutionByItsNumber() {
    try (SmallRun run =
        SmallRun.of(
            SmallRun.file("pv.txt", PLENARY.formatted(2)), SmallRun.file("report.txt", REPORT))) {
      assertThat(run.rows("SELECT decision_id, leads_to FROM decisions WHERE body = 'GA3'"))
          .containsExactly("GA3:2023-11-15:A/C.3/78/L.41 GA:2023-12-19:A/RES/78/220");
      assertThat(run.found("unlinked-draft")).isEmpty();
    }
  }

  @Test
  void aTallyThatDiffersIsToldOnce() {
    try (SmallRun run = SmallRun.of(SmallRun.file("pv.txt", PLENARY.formatted(3)))) {
      assertThat(run.found("names-against-tally")).hasSize(1);
      assertThat(run.codes()).doesNotContain("stated-tally", "stated_tally");
    }
  }
}
